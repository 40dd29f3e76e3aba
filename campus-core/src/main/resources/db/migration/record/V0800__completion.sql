create table completion (
    id           char(36)     not null primary key,
    member_id    char(36)     not null,
    module_id    char(36)     not null,
    completed_on date         not null,
    points       int          null,
    evidence     varchar(500) not null,
    recorded_by  varchar(20)  not null,
    recorded_at  timestamp(6) not null,
    constraint completion_of_member foreign key (member_id) references member (id),
    constraint completion_of_module foreign key (module_id) references learning_module (id)
);
create unique index completion_once_a_day on completion (member_id, module_id, completed_on);
