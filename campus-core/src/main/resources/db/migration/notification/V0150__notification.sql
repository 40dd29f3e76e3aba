-- Messages to people in the app. open_key names person and kind as long as the message is unread, so that there is at most one unread of a kind.
create table notification (
    id         char(36)     not null primary key,
    member_id  char(36)     not null,
    kind       varchar(40)  not null,
    arguments  varchar(500) not null,
    created_at datetime(6)  not null,
    read_at    datetime(6)  null,
    open_key   varchar(80)  null,
    constraint uq_notification_open unique (open_key),
    constraint notification_to_member foreign key (member_id) references member (id)
);
create index notification_by_member on notification (member_id, created_at);

-- Kinds of messages that a person does not want.
create table notification_muted (
    member_id char(36)    not null,
    kind      varchar(40) not null,
    primary key (member_id, kind),
    constraint notification_muted_by_member foreign key (member_id) references member (id)
);
