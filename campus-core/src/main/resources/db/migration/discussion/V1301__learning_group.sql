-- Learners of a module who learn together, whoever employs them.
create table learning_group (
    id          char(36)      not null primary key,
    module_id   char(36)      not null,
    name        varchar(80)   not null,
    description varchar(1000) null,
    most        int           not null,
    code_sha256 char(64)      null,
    founded_at  timestamp(6)  not null,
    version     bigint        not null,
    constraint uq_learning_group_code unique (code_sha256),
    constraint learning_group_about foreign key (module_id) references learning_module (id)
);

create table learning_group_member (
    member_id char(36)     not null,
    group_id  char(36)     not null,
    leads     boolean      not null,
    joined_at timestamp(6) not null,
    version   bigint       not null,
    primary key (member_id, group_id),
    constraint learning_group_member_of foreign key (group_id) references learning_group (id),
    constraint learning_group_member_is foreign key (member_id) references member (id)
);
create index learning_group_member_by_group on learning_group_member (group_id, joined_at);

-- Stays when it was declined, so that nobody is asked again.
create table learning_group_invitation (
    id         char(36)     not null primary key,
    group_id   char(36)     not null,
    member_id  char(36)     not null,
    invited_at timestamp(6) not null,
    declined   boolean      not null,
    version    bigint       not null,
    constraint uq_learning_group_invitation unique (group_id, member_id),
    constraint learning_group_invitation_to foreign key (group_id) references learning_group (id),
    constraint learning_group_invitation_of foreign key (member_id) references member (id)
);
create index learning_group_invitation_by_member on learning_group_invitation (member_id);

create table learning_group_date (
    id        char(36)      not null primary key,
    group_id  char(36)      not null,
    title     varchar(120)  not null,
    starts_at timestamp(6)  not null,
    minutes   int           not null,
    place     varchar(200)  null,
    link      varchar(2000) null,
    author_id char(36)      not null,
    made_at   timestamp(6)  not null,
    version   bigint        not null,
    constraint learning_group_date_of foreign key (group_id) references learning_group (id),
    constraint learning_group_date_by foreign key (author_id) references discussion_author (id)
);
create index learning_group_date_by_group on learning_group_date (group_id, starts_at);
