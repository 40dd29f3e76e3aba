-- That a record does not count for a time, because those who issued it examine it. The completion behind it stands meanwhile.
create table completion_suspension (
    id            char(36)     not null primary key,
    completion_id char(36)     not null,
    member_id     char(36)     not null,
    reason        varchar(500) not null,
    suspended_at  datetime(6)  not null,
    last_day      date         not null,
    lifted_at     datetime(6)  null,
    constraint completion_suspension_of_member foreign key (member_id) references member (id)
);
create index completion_suspension_by_completion on completion_suspension (completion_id);
create index completion_suspension_by_member on completion_suspension (member_id);
