-- What an account of a provider may do. An account that the operator assigned has no row until the provider decides otherwise.
create table provider_staff (
    issuer      varchar(255) not null,
    subject     varchar(255) not null,
    provider_id char(36)     not null,
    duties      varchar(100) not null,
    since       datetime(6)  not null,
    primary key (issuer, subject),
    constraint staff_of_provider foreign key (provider_id) references provider (id)
);
create index staff_by_provider on provider_staff (provider_id);

-- Whoever signs in with this verified address until then joins the provider.
create table provider_invitation (
    id          char(36)     not null primary key,
    provider_id char(36)     not null,
    email       varchar(254) not null,
    duties      varchar(100) not null,
    expires_at  datetime(6)  not null,
    constraint uq_provider_invitation unique (provider_id, email),
    constraint invitation_by_provider foreign key (provider_id) references provider (id)
);
create index invitation_by_email on provider_invitation (email);
