-- One row for each learner: the state of the plan. The plan itself is the document of plan_version with the same number; version 0 is "not built yet".
-- A row is stale exactly while stale_since is set; ready_at then says from when a worker may claim it, which is also how a dead worker's claim lapses.
create table plan (
    member_id         char(36)     not null primary key,
    version           int          not null,
    digest            char(64)     null,
    catalogue_version bigint       null,
    policy_version    int          null,
    profile_version   bigint       null,
    rebuilt_at        datetime(6)  null,
    review_on         date         null,
    stale_since       datetime(6)  null,
    stale_trigger     varchar(30)  null,
    marks             bigint       not null,
    ready_at          datetime(6)  null,
    claimed_by        char(36)     null,
    failures          int          not null,
    failure           varchar(200) null,
    constraint plan_of_member foreign key (member_id) references member (id)
);
create index plan_by_ready on plan (ready_at);
create index plan_by_claim on plan (claimed_by);
create index plan_by_review on plan (review_on);
create index plan_by_rebuild on plan (rebuilt_at);

create table plan_version (
    member_id    char(36)    not null,
    n            int         not null,
    built_at     datetime(6) not null,
    trigger_kind varchar(30) not null,
    document     longtext    not null,
    primary key (member_id, n),
    constraint plan_version_of_member foreign key (member_id) references member (id)
);

-- What a plan depends on, in a narrow table of its own: it is read as a whole when modules change.
create table plan_touch (
    member_id char(36)         not null primary key,
    touched   varbinary(16000) not null,
    constraint plan_touch_of_member foreign key (member_id) references member (id)
);

-- Modules that changed and whose learners are not marked yet.
create table changed_module (
    id           bigint      not null auto_increment primary key,
    module_id    char(36)    not null,
    trigger_kind varchar(30) not null,
    changed_at   datetime(6) not null
);

create table decision (
    member_id  char(36)     not null,
    module_id  char(36)     not null,
    kind       varchar(10)  not null,
    reason     varchar(500) null,
    decided_at datetime(6)  not null,
    primary key (member_id, module_id),
    constraint decision_of_member foreign key (member_id) references member (id),
    constraint decision_on_module foreign key (module_id) references learning_module (id)
);
