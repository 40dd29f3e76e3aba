-- What people hand in as a proof of something learned elsewhere, and what became of it. The files go after a while; the decision stays.
create table recognition (
    id              char(36)      not null primary key,
    member_id       char(36)      not null,
    municipality_id char(36)      not null,
    checker         varchar(20)   not null,
    provider_id     char(36)      null,
    title           varchar(150)  not null,
    issuer          varchar(150)  not null,
    issued_on       date          not null,
    valid_until     date          null,
    minutes         int           null,
    note            varchar(1000) null,
    module_id       char(36)      null,
    state           varchar(20)   not null,
    handed_in_at    datetime(6)   not null,
    question        varchar(500)  null,
    answer          varchar(1000) null,
    decided_at      datetime(6)   null,
    granted_until   date          null,
    completion_id   char(36)      null,
    remark          varchar(500)  null,
    revoked_at      datetime(6)   null,
    version         bigint        not null,
    constraint recognition_of_member foreign key (member_id) references member (id),
    constraint recognition_of_module foreign key (module_id) references learning_module (id)
);
create index recognition_by_member on recognition (member_id, handed_in_at);
create index recognition_at_employer on recognition (municipality_id, checker, state, handed_in_at);
create index recognition_at_provider on recognition (provider_id, checker, state, handed_in_at);
create index recognition_by_decision on recognition (decided_at);

-- The levels that the proof is said to show, and those that were granted.
create table recognition_level (
    recognition_id char(36) not null,
    position       int      not null,
    competence_id  char(36) not null,
    claimed        int      null,
    granted        int      null,
    attestation_id char(36) null,
    primary key (recognition_id, position),
    constraint level_of_recognition foreign key (recognition_id) references recognition (id)
);

create table recognition_file (
    recognition_id char(36) not null,
    position       int      not null,
    file_id        char(36) not null,
    primary key (recognition_id, position),
    constraint file_of_recognition foreign key (recognition_id) references recognition (id)
);
