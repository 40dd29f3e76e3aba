-- What people consent to: one row for each consent in favour. open_key names person, purpose and topic, so that there is one consent for each of them.
create table consent (
    id        char(36)     not null primary key,
    member_id char(36)     not null,
    purpose   varchar(40)  not null,
    topic_id  char(36)     null,
    open_key  varchar(120) not null,
    given_at  datetime(6)  not null,
    until_day date         not null,
    constraint uq_consent_open unique (open_key),
    constraint consent_of_member foreign key (member_id) references member (id),
    constraint consent_on_topic foreign key (topic_id) references competence (id)
);
create index consent_by_topic on consent (purpose, topic_id, until_day);

-- How they came and went: added to alone, as proof of consent.
create table consent_step (
    id         bigint      not null auto_increment primary key,
    consent_id char(36)    not null,
    member_id  char(36)    not null,
    purpose    varchar(40) not null,
    topic_id   char(36)    null,
    action     varchar(20) not null,
    at         datetime(6) not null,
    until_day  date        not null,
    constraint consent_step_of_member foreign key (member_id) references member (id)
);
create index consent_step_by_member on consent_step (member_id, id);
