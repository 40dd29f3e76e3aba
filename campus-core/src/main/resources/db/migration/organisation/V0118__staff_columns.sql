-- What a municipality calls the columns of its staff files, as HR said once.
create table staff_column (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    kind            varchar(10)  not null,
    heading         varchar(120) not null,
    field           varchar(40)  not null,
    constraint staff_column_of_municipality foreign key (municipality_id) references municipality (id),
    constraint staff_column_once unique (municipality_id, kind, heading)
);
