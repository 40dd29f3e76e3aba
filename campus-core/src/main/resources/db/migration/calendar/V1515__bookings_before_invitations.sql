-- What people booked before dates went by mail: they know it as it is now, which the first look notes, and hear of what changes later.
insert into calendar_invitation (enrolment_id, member_id, module_id, due_at, told, version)
select e.id, e.member_id, e.module_id, e.booked_at, repeat('0', 64), 0
from enrolment e
join module_session s on s.id = e.session_id
where e.state in ('BOOKED', 'UNDER_WAY') and s.state = 'PLANNED'
  and not exists (select 1 from calendar_invitation i where i.enrolment_id = e.id);
