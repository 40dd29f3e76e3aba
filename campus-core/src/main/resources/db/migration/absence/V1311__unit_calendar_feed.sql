-- By which secret the calendar of a unit or team is read; of that only the hash is kept. Looks are noted once a day.
create table unit_calendar_feed (
    member_id       char(36)    not null primary key,
    municipality_id char(36)    not null,
    unit_id         char(36)    null,
    secret_sha256   char(64)    not null,
    opened_at       datetime(6) not null,
    looked_on       date        null,
    version         bigint      not null,
    constraint unit_calendar_feed_of_member foreign key (member_id) references member (id)
);
create unique index unit_calendar_feed_by_secret on unit_calendar_feed (secret_sha256);
