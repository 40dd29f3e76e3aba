-- The Beirat asks providers for modules on a topic.
create table topic_call (
    id            char(36)     not null primary key,
    competence_id char(36)     not null,
    level         int          not null,
    title         varchar(200) not null,
    description   longtext     not null,
    deadline      date         not null,
    state         varchar(20)  not null,
    drafted_at    datetime(6)  not null,
    opened_at     datetime(6)  null,
    ended_at      datetime(6)  null,
    version       bigint       not null,
    constraint topic_call_on_competence foreign key (competence_id) references competence (id)
);
create index topic_call_by_state on topic_call (state, deadline);

-- The drafts with which providers answer.
create table topic_call_answer (
    module_id   char(36)    not null primary key,
    call_id     char(36)    not null,
    provider_id char(36)    not null,
    answered_at datetime(6) not null,
    constraint topic_call_answer_to_call foreign key (call_id) references topic_call (id),
    constraint topic_call_answer_by_module foreign key (module_id) references learning_module (id)
);
create index topic_call_answer_by_call on topic_call_answer (call_id, provider_id);
