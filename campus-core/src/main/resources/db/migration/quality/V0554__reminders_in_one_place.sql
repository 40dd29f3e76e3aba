-- What was reminded of lies in one table for everybody. It was not told apart whether a certification or its condition ends on the day.
insert into given_reminder (purpose, due_id, deadline, days_before)
select 'certification', module_id, ends_on, min(days_before) from review_reminder group by module_id, ends_on;
insert into given_reminder (purpose, due_id, deadline, days_before)
select 'condition', module_id, ends_on, min(days_before) from review_reminder group by module_id, ends_on;
drop table review_reminder;
