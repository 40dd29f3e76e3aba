create table learning_module (
    id              char(36)      not null primary key,
    provider_id     char(36)      not null,
    external_id     varchar(255)  not null,
    title           varchar(500)  not null,
    objective       longtext      null,
    description     longtext      null,
    language        varchar(10)   not null,
    format          varchar(20)   null,
    minutes         int           null,
    price_cents     bigint        null,
    currency        char(3)       null,
    target_group    longtext      null,
    url             varchar(2000) null,
    valid_from      date          null,
    valid_until     date          null,
    state           varchar(20)   not null,
    certified_basis varchar(20)   null,
    certified_until date          null,
    fingerprint     char(64)      not null,
    version         bigint        not null,
    constraint learning_module_external unique (provider_id, external_id),
    constraint learning_module_of_provider foreign key (provider_id) references provider (id)
);
create index learning_module_by_state on learning_module (state, certified_basis);

create table module_competence (
    module_id     char(36)    not null,
    kind          varchar(20) not null,
    competence_id char(36)    not null,
    level         int         not null,
    assumed       boolean     not null,
    primary key (module_id, kind, competence_id),
    constraint module_competence_of_module foreign key (module_id) references learning_module (id)
);
create index module_competence_by_competence on module_competence (competence_id, kind, level);

create table module_prerequisite (
    module_id       char(36) not null,
    group_no        int      not null,
    prerequisite_id char(36) not null,
    primary key (module_id, group_no, prerequisite_id),
    constraint module_prerequisite_of_module foreign key (module_id) references learning_module (id),
    constraint module_prerequisite_wanted foreign key (prerequisite_id) references learning_module (id)
);

create table module_phase (
    module_id char(36)    not null,
    phase     varchar(20) not null,
    minutes   int         not null,
    weeks     int         not null,
    primary key (module_id, phase),
    constraint module_phase_of_module foreign key (module_id) references learning_module (id)
);

create table module_session (
    id          char(36)     not null primary key,
    module_id   char(36)     not null,
    external_id varchar(255) null,
    starts_at   datetime(6)  not null,
    ends_at     datetime(6)  not null,
    venue       varchar(300) null,
    city        varchar(100) null,
    seats       int          null,
    taken       int          not null,
    state       varchar(20)  not null,
    version     bigint       not null,
    constraint module_session_of_module foreign key (module_id) references learning_module (id)
);
create index module_session_by_module on module_session (module_id, starts_at);
create index module_session_by_end on module_session (ends_at);

create table catalogue_version (
    id      int    not null primary key,
    version bigint not null
);
insert into catalogue_version (id, version) values (1, 1);
