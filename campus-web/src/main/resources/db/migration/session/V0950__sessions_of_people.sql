-- Who is signed in, for all nodes; the names are those that Spring Session asks for.
create table SPRING_SESSION (
    PRIMARY_ID            char(36)     not null primary key,
    SESSION_ID            char(36)     not null,
    CREATION_TIME         bigint       not null,
    LAST_ACCESS_TIME      bigint       not null,
    MAX_INACTIVE_INTERVAL int          not null,
    EXPIRY_TIME           bigint       not null,
    PRINCIPAL_NAME        varchar(255) null,
    constraint uq_session_id unique (SESSION_ID)
);
create index ix_session_expiry on SPRING_SESSION (EXPIRY_TIME);
create index ix_session_principal on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36)     not null,
    ATTRIBUTE_NAME     varchar(200) not null,
    ATTRIBUTE_BYTES    longblob     not null,
    primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint fk_session_attributes foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID) on delete cascade
);
