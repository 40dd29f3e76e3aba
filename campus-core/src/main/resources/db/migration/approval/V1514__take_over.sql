-- Whether what is asked for is the seat of another person, who keeps it until the request is approved.
alter table approval_request add column takes_over boolean not null default false;
update approval_request set takes_over = true
where enrolment_id in (select e.id from enrolment e where e.lent_by is not null);
