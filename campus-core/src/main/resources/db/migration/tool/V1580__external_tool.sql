-- Learning tools of providers (LTI 1.3), each approved by the operator before anybody opens it. redirects: one address on each line.
create table external_tool (
    id            char(36)     not null primary key,
    provider_id   char(36)     not null,
    name          varchar(100) not null,
    login_address varchar(500) not null,
    redirects     longtext     not null,
    target        varchar(500) not null,
    keys_address  varchar(500) null,
    public_key    longtext     null,
    deployment    char(36)     not null,
    state         varchar(20)  not null,
    reason        varchar(500) null,
    stated_at     datetime(6)  not null,
    version       bigint       not null,
    constraint external_tool_of_provider foreign key (provider_id) references provider (id)
);
create index external_tool_by_provider on external_tool (provider_id, name);
