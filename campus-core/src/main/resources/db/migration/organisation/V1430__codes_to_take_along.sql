-- A code to take along counts only after the last day at work; up to then it is not used up.
alter table activation_code add column for_leaving boolean not null default false;
