-- Completions that were taken back or corrected: what was recorded, and why it no longer counts.
create table revoked_completion (
    id           char(36)     not null primary key,
    member_id    char(36)     not null,
    module_id    char(36)     not null,
    completed_on date         not null,
    evidence     varchar(500) not null,
    recorded_by  varchar(20)  not null,
    recorded_at  datetime(6)  not null,
    reason       varchar(500) not null,
    revoked_at   datetime(6)  not null,
    constraint revoked_completion_of_member foreign key (member_id) references member (id)
);
create index revoked_completion_by_member on revoked_completion (member_id);
