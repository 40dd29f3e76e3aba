-- The last day on which somebody registers for the session; null for the day on which it begins.
alter table module_session add column registration_until date null;
-- With how many people it takes place for sure, and the day on which that is counted; null where it takes place in any case.
alter table module_session add column minimum_seats int null;
alter table module_session add column decided_on date null;
-- Whether it is cancelled by itself where too few have registered, rather than decided by the provider.
alter table module_session add column cancels_itself boolean not null default false;
-- Whether it was decided that it takes place.
alter table module_session add column confirmed boolean not null default false;
create index module_session_by_decision on module_session (decided_on);
