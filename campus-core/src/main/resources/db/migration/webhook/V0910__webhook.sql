-- Addresses at which providers' systems are told what happens. The secret signs the messages, so it is kept as it is.
create table webhook (
    id          char(36)     not null primary key,
    provider_id char(36)     not null,
    url         varchar(500) not null,
    secret      varchar(100) not null,
    events      varchar(200) not null,
    state       varchar(20)  not null,
    created_at  datetime(6)  not null,
    version     bigint       not null,
    constraint webhook_of_provider foreign key (provider_id) references provider (id)
);
create index webhook_by_provider on webhook (provider_id, created_at);

-- Messages to them; next_at is null once a message is settled.
create table webhook_delivery (
    id         char(36)    not null primary key,
    webhook_id char(36)    not null,
    event      varchar(40) not null,
    payload    longtext    not null,
    state      varchar(20) not null,
    attempts   int         not null,
    outcome    varchar(40) null,
    created_at datetime(6) not null,
    next_at    datetime(6) null,
    constraint webhook_delivery_to_webhook foreign key (webhook_id) references webhook (id)
);
create index webhook_delivery_due on webhook_delivery (state, next_at);
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at);
