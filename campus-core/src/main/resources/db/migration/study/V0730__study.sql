-- That somebody has begun to learn what a module consists of. The edition stays the one with which the person began.
create table study (
    enrolment_id    char(36)     not null primary key,
    module_id       char(36)     not null,
    edition         int          not null,
    begun_at        datetime(6)  null,
    place           char(36)     null,
    admitted_at     datetime(6)  null,
    admitted_reason varchar(500) null,
    extended_until  date         null,
    extra_time      int          not null,
    version         bigint       not null,
    constraint study_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index study_by_module on study (module_id);

-- What of an element was seen: parts of a film as "from-to" in tenths of seconds, sorted and without overlap.
create table study_progress (
    enrolment_id char(36)    not null,
    element_id   char(36)    not null,
    played       longtext    null,
    opened_at    datetime(6) null,
    read_at      datetime(6) null,
    primary key (enrolment_id, element_id),
    constraint study_progress_of_enrolment foreign key (enrolment_id) references enrolment (id)
);

create table study_attempt (
    id           char(36)     not null primary key,
    enrolment_id char(36)     not null,
    element_id   char(36)     not null,
    attempt_no   int          not null,
    started_at   datetime(6)  not null,
    closes_at    datetime(6)  null,
    submitted_at datetime(6)  null,
    points       decimal(8,2) null,
    max_points   int          not null,
    version      bigint       not null,
    constraint study_attempt_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
create unique index study_attempt_once on study_attempt (enrolment_id, element_id, attempt_no);

create table study_answer (
    attempt_id  char(36) not null,
    question_id char(36) not null,
    response    longtext not null,
    primary key (attempt_id, question_id),
    constraint study_answer_of_attempt foreign key (attempt_id) references study_attempt (id)
);

create table study_homework (
    id            char(36)      not null primary key,
    enrolment_id  char(36)      not null,
    module_id     char(36)      not null,
    element_id    char(36)      not null,
    submission_no int           not null,
    body          longtext      null,
    link          varchar(2000) null,
    file_id       char(36)      null,
    submitted_at  datetime(6)   not null,
    points        int           null,
    max_points    int           not null,
    remark        longtext      null,
    graded_at     datetime(6)   null,
    version       bigint        not null,
    constraint study_homework_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
create unique index study_homework_once on study_homework (enrolment_id, element_id, submission_no);
create index study_homework_to_grade on study_homework (module_id, graded_at, submitted_at);
