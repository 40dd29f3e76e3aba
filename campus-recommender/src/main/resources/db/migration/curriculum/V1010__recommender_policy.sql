-- What a region decided about plans, kept for ever. Version 1 of every region is what the program ships; decisions count from 2.
create table recommender_policy (
    region_id  char(36)     not null,
    n          int          not null,
    settings   longtext     not null,
    saved_at   datetime(6)  not null,
    saved_by   varchar(520) not null,
    remark     varchar(500) null,
    primary key (region_id, n),
    constraint recommender_policy_of_region foreign key (region_id) references region (id)
);

alter table plan_version add column policy_version int default 1 not null;
