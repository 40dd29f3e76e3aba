-- People were reminded on exact days without a memory of it; whoever was reminded of a date is not reminded of it once more.
insert into given_reminder (purpose, due_id, deadline, days_before)
select 'assignment', id, due_on,
    case when due_on <= current_date - interval '28' day then -28
         when due_on <= current_date - interval '7' day then -7
         when due_on <= current_date - interval '1' day then -1
         when due_on <= current_date + interval '3' day then 3
         when due_on <= current_date + interval '14' day then 14
         else 28 end
from assigned_person where due_on is not null and due_on <= current_date + interval '28' day;
