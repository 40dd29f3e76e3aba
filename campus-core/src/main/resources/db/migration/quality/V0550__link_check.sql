create table link_check (
    id         char(64)      not null primary key,
    url        varchar(2000) not null,
    state      varchar(20)   null,
    checked_at datetime(6)   null,
    due_at     datetime(6)   not null
);
create index link_check_by_due on link_check (due_at);
