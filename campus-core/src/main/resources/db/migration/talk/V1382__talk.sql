-- The regular talk about what somebody needs to learn (§ 5 (4) TVöD).
create table talk (
    id              char(36)      not null primary key,
    municipality_id char(36)      not null,
    leader_id       char(36)      not null,
    starts_at       timestamp(6)  not null,
    minutes         int           not null,
    place           varchar(200)  null,
    link            varchar(2000) null,
    cancelled       boolean       not null,
    made_at         timestamp(6)  not null,
    version         bigint        not null,
    constraint talk_at foreign key (municipality_id) references municipality (id),
    constraint talk_led_by foreign key (leader_id) references member (id)
);
create index talk_by_municipality on talk (municipality_id, starts_at);

-- Each person of a talk, alone or in a group, with a result of the own.
create table talk_person (
    id              char(36)      not null primary key,
    talk_id         char(36)      not null,
    municipality_id char(36)      not null,
    member_id       char(36)      not null,
    outcome         varchar(20)   not null,
    held_on         date          null,
    no_need         boolean       not null,
    remark          varchar(500)  null,
    proposed_by     char(36)      null,
    proposed_at     timestamp(6)  null,
    confirmed_at    timestamp(6)  null,
    version         bigint        not null,
    constraint uq_talk_person unique (talk_id, member_id),
    constraint talk_person_in foreign key (talk_id) references talk (id),
    constraint talk_person_is foreign key (member_id) references member (id),
    constraint talk_person_proposed_by foreign key (proposed_by) references member (id)
);
create index talk_person_by_member on talk_person (member_id, held_on);
create index talk_person_by_municipality on talk_person (municipality_id, member_id, held_on);

create table talk_measure (
    id             char(36)     not null primary key,
    talk_person_id char(36)     not null,
    position_no    int          not null,
    kind           varchar(20)  not null,
    step           varchar(500) not null,
    due_on         date         null,
    competence_id  char(36)     null,
    level_no       int          null,
    constraint talk_measure_of foreign key (talk_person_id) references talk_person (id),
    constraint talk_measure_about foreign key (competence_id) references competence (id)
);
create index talk_measure_by_person on talk_measure (talk_person_id, position_no);

-- What each side notes to prepare; gone when the result is confirmed.
create table talk_note (
    id             char(36)      not null primary key,
    talk_person_id char(36)      not null,
    author_id      char(36)      not null,
    content        varchar(4000) not null,
    shared         boolean       not null,
    written_at     timestamp(6)  not null,
    version        bigint        not null,
    constraint uq_talk_note unique (talk_person_id, author_id),
    constraint talk_note_of foreign key (talk_person_id) references talk_person (id),
    constraint talk_note_by foreign key (author_id) references member (id)
);

-- After how many months each kind of employees has a right to the next talk; nothing where a municipality has no rule.
create table talk_policy (
    municipality_id       char(36) not null primary key,
    tariff_months         int      null,
    civil_servant_months  int      null,
    other_months          int      null,
    since                 date     not null,
    version               bigint   not null,
    constraint talk_policy_of foreign key (municipality_id) references municipality (id)
);
