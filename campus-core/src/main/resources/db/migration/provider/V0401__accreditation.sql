alter table provider add column contact_name varchar(200) null;
alter table provider add column contact_email varchar(254) null;
alter table provider add column contact_phone varchar(60) null;
-- null: by agreement, without an end
alter table provider add column accredited_until date null;
alter table provider add column suspended_for varchar(2000) null;
create index provider_by_end on provider (state, accredited_until);

-- One application at a time is open for each provider; decided ones stay.
create table provider_application (
    id           char(36)      not null primary key,
    provider_id  char(36)      not null,
    state        varchar(20)   not null,
    begun_at     datetime(6)   not null,
    submitted_at datetime(6)   null,
    decided_at   datetime(6)   null,
    reason       varchar(2000) null,
    version      bigint        not null,
    constraint application_of_provider foreign key (provider_id) references provider (id)
);
create index application_by_provider on provider_application (provider_id, begun_at);
create index application_by_state on provider_application (state, submitted_at);

create table provider_evidence (
    id          char(36)     not null primary key,
    provider_id char(36)     not null,
    kind        varchar(20)  not null,
    note        varchar(200) null,
    valid_until date         null,
    file_id     char(36)     not null,
    added_at    datetime(6)  not null,
    constraint evidence_of_provider foreign key (provider_id) references provider (id)
);
create index evidence_by_provider on provider_evidence (provider_id, added_at);

-- Who ticked what when; rows are added, never changed.
create table provider_check (
    id             char(36)     not null primary key,
    application_id char(36)     not null,
    item           varchar(20)  not null,
    done           boolean      not null,
    note           varchar(500) null,
    actor          varchar(520) not null,
    actor_name     varchar(255) not null,
    at             datetime(6)  not null,
    constraint check_of_application foreign key (application_id) references provider_application (id)
);
create index check_by_application on provider_check (application_id, at);

-- What the operator and the calendar tell a provider. once_key keeps a reminder from being given twice.
create table provider_notice (
    id          char(36)      not null primary key,
    provider_id char(36)      not null,
    kind        varchar(20)   not null,
    detail      varchar(2000) null,
    created_at  datetime(6)   not null,
    once_key    varchar(120)  null,
    constraint uq_provider_notice_once unique (once_key),
    constraint notice_to_provider foreign key (provider_id) references provider (id)
);
create index notice_by_provider on provider_notice (provider_id, created_at);
