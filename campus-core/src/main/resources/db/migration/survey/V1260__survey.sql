-- Questions of a kind of survey as the operator changed them; while there are none, those that come with the program are asked. A version never changes.
create table survey_questionnaire (
    id           char(36)    not null primary key,
    kind         varchar(20) not null,
    number       int         not null,
    published_at datetime(6) not null,
    constraint uq_survey_questionnaire unique (kind, number)
);

create table survey_question (
    questionnaire_id char(36)     not null,
    position         int          not null,
    question_id      char(36)     not null,
    form             varchar(20)  not null,
    text_de          varchar(300) not null,
    text_en          varchar(300) null,
    figure           boolean      not null,
    primary key (questionnaire_id, position),
    constraint survey_question_of foreign key (questionnaire_id) references survey_questionnaire (id)
);

-- That somebody took part, so that nobody does twice. Holds no time and no way to what was answered.
create table survey_participation (
    participant varchar(520) not null,
    kind        varchar(20)  not null,
    subject     char(36)     not null,
    primary key (participant, kind, subject)
);

-- The box: what was handed in and is not counted yet, under random ids, without a time, sealed. Emptied in lots of at least five.
create table survey_slip (
    id      char(36)    not null primary key,
    kind    varchar(20) not null,
    subject char(36)    not null,
    number  int         not null,
    content longtext    not null
);
create index survey_slip_by_subject on survey_slip (kind, subject, number);

-- What was counted. There is nothing left of a single answer but its texts, which lie apart.
create table survey_count (
    kind    varchar(20) not null,
    subject char(36)    not null,
    answers bigint      not null,
    primary key (kind, subject)
);

create table survey_tally (
    subject     char(36) not null,
    question_id char(36) not null,
    step        int      not null,
    answers     bigint   not null,
    primary key (subject, question_id, step)
);

create table survey_text (
    id          char(36)      not null primary key,
    subject     char(36)      not null,
    question_id char(36)      not null,
    body        varchar(2000) not null
);
create index survey_text_by_question on survey_text (subject, question_id);

-- The platform's own surveys that come again: when the next one begins, and those that were held.
create table survey_plan (
    kind         varchar(20) not null primary key,
    next_on      date        null,
    every_months int         not null,
    open_weeks   int         not null,
    version      bigint      not null
);

create table survey_round (
    id        char(36)    not null primary key,
    kind      varchar(20) not null,
    number    int         not null,
    opens_on  date        not null,
    closes_on date        not null,
    closed    boolean     not null,
    version   bigint      not null
);
create index survey_round_by_kind on survey_round (kind, opens_on);
create index survey_round_open on survey_round (closed, closes_on);
