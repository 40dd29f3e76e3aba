-- A municipality that asks to take part. Of the number that confirms the address no more than its hash is kept.
create table admission_application (
    id              char(36)      not null primary key,
    ags             char(8)       not null,
    town            varchar(255)  not null,
    contact_name    varchar(120)  not null,
    contact_email   varchar(254)  not null,
    hr_given_name   varchar(120)  null,
    hr_family_name  varchar(120)  null,
    hr_email        varchar(254)  null,
    hr_key          varchar(40)   null,
    domains         varchar(1000) not null,
    terms_at        timestamp(6)  not null,
    token_sha256    char(64)      null,
    state           varchar(12)   not null,
    language        varchar(5)    not null,
    asked_at        timestamp(6)  not null,
    confirmed_at    timestamp(6)  null,
    decided_at      timestamp(6)  null,
    reason          varchar(500)  null,
    municipality_id char(36)      null,
    version         bigint        not null,
    constraint uq_admission_token unique (token_sha256)
);
create index admission_by_state on admission_application (state, asked_at);
create index admission_by_ags on admission_application (ags, state);
create index admission_by_contact on admission_application (contact_email, asked_at);
create index admission_by_town on admission_application (municipality_id);

-- The mail domains that belong to a municipality; an address elsewhere is worth a second look.
create table mail_domain (
    municipality_id char(36)     not null,
    domain          varchar(190) not null,
    primary key (municipality_id, domain),
    constraint mail_domain_of_town foreign key (municipality_id) references municipality (id)
);

-- HR of the municipality has read the list of what to do first.
create table welcome_dismissal (
    municipality_id char(36)     not null primary key,
    dismissed_at    timestamp(6) not null,
    constraint welcome_dismissal_of_town foreign key (municipality_id) references municipality (id)
);
