-- When who leads the person last named a colleague for the approved seat, which they do once a day at most.
alter table approval_request add column substitute_named_on date null;
