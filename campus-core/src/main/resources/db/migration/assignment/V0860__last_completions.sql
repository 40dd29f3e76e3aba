-- The last completion of what is asked stands beside it, so that the database counts and sorts what is to do.
alter table assigned_person add column last_completed_on date null;
update assigned_person set last_completed_on = (
    select max(c.completed_on) from completion c join assignment a on a.module_id = c.module_id
    where a.id = assigned_person.assignment_id and c.member_id = assigned_person.member_id);
create index assigned_person_by_state on assigned_person (assignment_id, standing, due_on, last_completed_on, counts_from);
create index assignment_by_module on assignment (module_id);
