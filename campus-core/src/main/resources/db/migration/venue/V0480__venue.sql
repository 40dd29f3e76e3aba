create table venue (
    id          char(36)      not null primary key,
    provider_id char(36)      not null,
    name        varchar(150)  not null,
    street      varchar(140)  not null,
    postcode    varchar(5)    not null,
    city        varchar(100)  not null,
    capacity    int           not null,
    features    varchar(300)  not null,
    note        varchar(1000) null,
    offered     boolean       not null,
    version     bigint        not null
);
create index venue_by_provider on venue (provider_id, city, name);
create index venue_by_city on venue (city, name);

-- At most one room for a session; whoever takes one locks the room first.
create table venue_reservation (
    session_id char(36)    not null primary key,
    venue_id   char(36)    not null,
    starts_at  datetime(6) not null,
    ends_at    datetime(6) not null,
    constraint reservation_of_venue foreign key (venue_id) references venue (id)
);
create index reservation_by_venue on venue_reservation (venue_id, ends_at);
