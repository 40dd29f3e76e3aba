-- By what a municipality's directory gets in; of the key itself no more than its hash is kept. On trial, what it sends is checked and noted, and nothing is stored.
create table directory_access (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    label           varchar(80)  not null,
    key_sha256      char(64)     not null,
    trial           boolean      not null,
    created_at      timestamp(6) not null,
    last_day        date         not null,
    used_at         timestamp(6) null,
    revoked_at      timestamp(6) null,
    version         bigint       not null,
    constraint uq_directory_access unique (key_sha256),
    constraint directory_access_of_town foreign key (municipality_id) references municipality (id)
);
create index directory_access_by_town on directory_access (municipality_id, created_at);

-- What the directory calls a person or a unit, and which facts it states. let_go: it ended the work itself, and may end that end.
create table directory_entry (
    subject_id      char(36)     not null primary key,
    municipality_id char(36)     not null,
    kind            varchar(10)  not null,
    user_name       varchar(255) null,
    external_id     varchar(255) null,
    department      varchar(255) null,
    stated          varchar(120) not null,
    let_go          boolean      not null,
    gone            boolean      not null,
    stated_at       timestamp(6) not null,
    version         bigint       not null,
    constraint uq_directory_entry unique (municipality_id, kind, user_name),
    constraint directory_entry_of_town foreign key (municipality_id) references municipality (id)
);
create index directory_entry_by_external_id on directory_entry (municipality_id, kind, external_id);

-- What the directory did, or would have done on trial. Kept for some weeks.
create table directory_step (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    access_id       char(36)     not null,
    at              timestamp(6) not null,
    trial           boolean      not null,
    act             varchar(20)  not null,
    member_id       char(36)     null,
    about           varchar(300) not null,
    changes         longtext     not null,
    problem         varchar(60)  null,
    detail          varchar(500) null,
    constraint directory_step_of_access foreign key (access_id) references directory_access (id)
);
create index directory_step_by_town on directory_step (municipality_id, at);
create index directory_step_by_member on directory_step (member_id);

-- People and units that an access on trial believes to have made, so that it can go on with them; forgotten when the trial ends.
create table directory_trial (
    id          char(36)     not null primary key,
    access_id   char(36)     not null,
    kind        varchar(10)  not null,
    name        varchar(255) not null,
    external_id varchar(255) null,
    document    longtext     not null,
    kept_at     timestamp(6) not null,
    version     bigint       not null,
    constraint directory_trial_of_access foreign key (access_id) references directory_access (id)
);
create index directory_trial_by_name on directory_trial (access_id, kind, name);
