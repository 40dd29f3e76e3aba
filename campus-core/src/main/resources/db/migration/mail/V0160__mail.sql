-- How a person wants mails; without a row the usual holds.
create table mail_preference (
    member_id   char(36)    not null primary key,
    timing      varchar(20) not null,
    quiet_from  time        null,
    quiet_until time        null,
    language    varchar(5)  not null,
    constraint mail_preference_of_member foreign key (member_id) references member (id)
);

-- A message of the notification centre that is to go by mail, written with it; those of one person that are due together become one mail.
create table mail_pending (
    id              char(36)    not null primary key,
    member_id       char(36)    not null,
    notification_id char(36)    not null,
    created_at      datetime(6) not null,
    due_at          datetime(6) not null,
    constraint uq_mail_pending unique (notification_id, member_id),
    constraint mail_pending_of_member foreign key (member_id) references member (id)
);
create index mail_pending_by_due on mail_pending (due_at);
create index mail_pending_by_member on mail_pending (member_id);

-- The outbox. next_at is when the mail is to be sent, or when the claim of the node lapses that is at it; null once it is settled.
create table mail (
    id          char(36)     not null primary key,
    member_id   char(36)     not null,
    state       varchar(20)  not null,
    title       varchar(200) not null,
    plain       longtext     null,
    html        longtext     null,
    unsubscribe varchar(300) null,
    language    varchar(5)   not null,
    attempts    int          not null,
    outcome     varchar(40)  null,
    created_at  datetime(6)  not null,
    next_at     datetime(6)  null,
    settled_at  datetime(6)  null,
    constraint mail_to_member foreign key (member_id) references member (id)
);
create index mail_by_next on mail (next_at);
create index mail_by_member on mail (member_id, created_at);
create index mail_by_settled on mail (settled_at);

-- The key that signs the links by which people stop mails; the first node that needs it makes it.
create table mail_key (
    id     int         not null primary key,
    secret varchar(64) not null
);
