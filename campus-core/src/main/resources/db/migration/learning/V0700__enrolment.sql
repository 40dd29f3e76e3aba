create table enrolment (
    id           char(36)     not null primary key,
    member_id    char(36)     not null,
    module_id    char(36)     not null,
    session_id   char(36)     null,
    state        varchar(20)  not null,
    active       boolean      null,
    booked_at    timestamp(6) not null,
    completed_on date         null,
    version      bigint       not null,
    constraint enrolment_of_member foreign key (member_id) references member (id),
    constraint enrolment_in_module foreign key (module_id) references learning_module (id)
);
-- No foreign key on session_id: a cancelled enrolment may outlive a session that its provider removed.
-- "active" is true or null, so that a person has one active enrolment in a module and any number of closed ones.
create unique index enrolment_once_active on enrolment (member_id, module_id, active);
