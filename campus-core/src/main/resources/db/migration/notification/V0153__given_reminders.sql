-- The latest reminder of each deadline that was given, for all that falls due anywhere.
create table given_reminder (
    purpose     varchar(40) not null,
    due_id      char(36)    not null,
    deadline    date        not null,
    days_before int         not null,
    primary key (purpose, due_id, deadline)
);
create index given_reminder_by_deadline on given_reminder (deadline);
