-- Whose calendar is read by which secret; of that only the hash is kept.
create table calendar_feed (
    member_id     char(36)    not null primary key,
    secret_sha256 char(64)    not null,
    planned       boolean     not null,
    opened_at     datetime(6) not null,
    version       bigint      not null,
    constraint calendar_feed_of_member foreign key (member_id) references member (id)
);
create unique index calendar_feed_by_secret on calendar_feed (secret_sha256);
