-- The guide by which people are asked about their work. A version never changes, so that answers can be read by the one they were given to.
create table interview_guide (
    number       int          not null primary key,
    shipped      boolean      not null,
    document     longtext     not null,
    published_at datetime(6)  not null
);

-- What a person answered, for that person alone. An answer that is not settled waits for the person to say what of it goes into the profile.
create table interview_answer (
    id           char(36)      not null primary key,
    member_id    char(36)      not null,
    question     varchar(80)   not null,
    guide_number int           not null,
    chosen       varchar(1000) not null,
    written_text varchar(2000),
    settled      boolean       not null,
    answered_at  datetime(6)   not null,
    version      bigint        not null,
    constraint uq_interview_answer_question unique (member_id, question),
    constraint fk_interview_answer_guide foreign key (guide_number) references interview_guide (number)
);

-- What of the answer went into the profile, and what stood there before, so that it can be taken back.
create table interview_entry (
    answer_id     char(36)    not null,
    entry         varchar(60) not null,
    kind          varchar(20) not null,
    competence_id char(36),
    put_in        varchar(60) not null,
    put_before    varchar(60),
    primary key (answer_id, entry),
    constraint fk_interview_entry_answer foreign key (answer_id) references interview_answer (id) on delete cascade
);
