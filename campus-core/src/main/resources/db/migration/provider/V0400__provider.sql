create table provider (
    id         char(36)     not null primary key,
    code       varchar(60)  not null,
    name       varchar(200) not null,
    legal_form varchar(100) null,
    seat       varchar(100) null,
    url        varchar(500) null,
    demo       boolean      not null,
    state      varchar(20)  not null,
    version    bigint       not null,
    constraint provider_code unique (code)
);
create index provider_by_name on provider (name);
