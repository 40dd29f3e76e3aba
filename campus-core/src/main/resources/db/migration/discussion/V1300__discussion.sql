-- How somebody appears in the conversations about a module: a learner by a pseudonym or the own name, or the provider. Without both it is somebody who left.
create table discussion_author (
    id          char(36)     not null primary key,
    module_id   char(36)     not null,
    member_id   char(36)     null,
    provider_id char(36)     null,
    alias       varchar(80)  null,
    shows_name  boolean      not null,
    shown_name  varchar(300) null,
    shown_place varchar(200) null,
    version     bigint       not null,
    constraint uq_discussion_author_member unique (module_id, member_id),
    constraint uq_discussion_author_provider unique (module_id, provider_id),
    constraint uq_discussion_author_alias unique (module_id, alias),
    constraint discussion_author_about foreign key (module_id) references learning_module (id),
    constraint discussion_author_is_member foreign key (member_id) references member (id),
    constraint discussion_author_is_provider foreign key (provider_id) references provider (id)
);
create index discussion_author_by_member on discussion_author (member_id);
create index discussion_author_by_name on discussion_author (module_id, shown_name);

-- A question or a discussion on a board: that of a module, of one of its sessions, or of a learning group.
create table discussion_thread (
    id               char(36)     not null primary key,
    module_id        char(36)     not null,
    scope            varchar(10)  not null,
    board_id         char(36)     not null,
    kind             varchar(12)  not null,
    title            varchar(150) not null,
    search_key       varchar(300) not null,
    tags             varchar(200) not null,
    author_id        char(36)     not null,
    started_at       timestamp(6) not null,
    last_post_at     timestamp(6) not null,
    posts            int          not null,
    accepted_post_id char(36)     null,
    pinned           boolean      not null,
    closed           boolean      not null,
    concealed        boolean      not null,
    version          bigint       not null,
    constraint discussion_thread_about foreign key (module_id) references learning_module (id),
    constraint discussion_thread_of foreign key (author_id) references discussion_author (id)
);
create index discussion_thread_by_board on discussion_thread (board_id, pinned, last_post_at);
create index discussion_thread_by_module on discussion_thread (module_id);

-- Numbered within its thread; the first one opens it. A deleted post has no text, a hidden one keeps it for those who moderate.
create table discussion_post (
    id            char(36)      not null primary key,
    thread_id     char(36)      not null,
    number        int           not null,
    author_id     char(36)      not null,
    text          varchar(8000) null,
    state         varchar(10)   not null,
    hidden_reason varchar(500)  null,
    written_at    timestamp(6)  not null,
    edited_at     timestamp(6)  null,
    version       bigint        not null,
    constraint uq_discussion_post unique (thread_id, number),
    constraint discussion_post_in foreign key (thread_id) references discussion_thread (id),
    constraint discussion_post_of foreign key (author_id) references discussion_author (id)
);
create index discussion_post_by_author on discussion_post (author_id, written_at);

-- Up to which post somebody has read a thread.
create table discussion_reading (
    member_id char(36) not null,
    thread_id char(36) not null,
    seen      int      not null,
    primary key (member_id, thread_id),
    constraint discussion_reading_of_member foreign key (member_id) references member (id),
    constraint discussion_reading_of_thread foreign key (thread_id) references discussion_thread (id)
);

-- What came before counts as read on the whole board.
create table discussion_marker (
    member_id  char(36)     not null,
    board_id   char(36)     not null,
    read_until timestamp(6) not null,
    primary key (member_id, board_id),
    constraint discussion_marker_of_member foreign key (member_id) references member (id)
);

-- Who wants to be told of news in a thread or on a board.
create table discussion_subscription (
    member_id char(36)     not null,
    target_id char(36)     not null,
    since     timestamp(6) not null,
    primary key (member_id, target_id),
    constraint discussion_subscription_of_member foreign key (member_id) references member (id)
);
create index discussion_subscription_by_target on discussion_subscription (target_id);

-- What somebody reported, with the text as it stood then. Reports outlive the post and lie apart from it.
create table discussion_report (
    id              char(36)      not null primary key,
    module_id       char(36)      not null,
    scope           varchar(10)   not null,
    thread_id       char(36)      not null,
    post_id         char(36)      not null,
    provider_id     char(36)      null,
    member_id       char(36)      null,
    reason          varchar(500)  not null,
    reported_text   varchar(8000) not null,
    reported_at     timestamp(6)  not null,
    state           varchar(10)   not null,
    decided_at      timestamp(6)  null,
    decision_reason varchar(500)  null,
    version         bigint        not null,
    constraint discussion_report_about foreign key (module_id) references learning_module (id),
    constraint discussion_report_for foreign key (provider_id) references provider (id),
    constraint discussion_report_by foreign key (member_id) references member (id)
);
create index discussion_report_by_state on discussion_report (state, provider_id, reported_at);
create index discussion_report_by_post on discussion_report (post_id);
create index discussion_report_by_thread on discussion_report (thread_id);
