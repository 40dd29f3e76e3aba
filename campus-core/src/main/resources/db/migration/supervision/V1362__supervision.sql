-- How the exam of a module is supervised, for those who want a certificate.
create table exam_supervision (
    module_id char(36)    not null primary key,
    way       varchar(20) not null,
    version   bigint      not null,
    constraint exam_supervision_of_module foreign key (module_id) references learning_module (id)
);

-- Who confirms it, by the number that stands for an account of the provider; of one session, or of all where none is named.
create table exam_supervisor (
    id         char(36) not null primary key,
    module_id  char(36) not null,
    session_id char(36) null,
    staff_id   char(36) not null,
    constraint exam_supervisor_of_module foreign key (module_id) references learning_module (id)
);
create index exam_supervisor_by_module on exam_supervisor (module_id);
create index exam_supervisor_by_staff on exam_supervisor (staff_id);

-- That somebody agreed to be supervised in the exam, and what became of it. Nothing about the body, no picture, no recording.
create table supervision_consent (
    enrolment_id char(36)     not null primary key,
    member_id    char(36)     not null,
    module_id    char(36)     not null,
    session_id   char(36)     null,
    state        varchar(20)  not null,
    given_at     datetime(6)  not null,
    revoked_at   datetime(6)  null,
    decided_at   datetime(6)  null,
    reason       varchar(500) null,
    version      bigint       not null,
    constraint supervision_consent_of_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint supervision_consent_of_member foreign key (member_id) references member (id)
);
create index supervision_consent_by_member on supervision_consent (member_id);
create index supervision_consent_by_module on supervision_consent (module_id, state, given_at);
