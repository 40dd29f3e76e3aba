-- Who took part in a session, by enrolment.
create table attendance (
    enrolment_id char(36)    not null primary key,
    session_id   char(36)    not null,
    mark         varchar(20) not null,
    noted_at     datetime(6) not null,
    constraint attendance_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index attendance_by_session on attendance (session_id);
