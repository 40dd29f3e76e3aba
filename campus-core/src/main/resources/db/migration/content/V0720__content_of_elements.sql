-- What elements of modules consist of, by edition of the description. An edition without rows has the content of the edition before it.
create table content_element (
    id           char(36)      not null primary key,
    element_id   char(36)      not null,
    module_id    char(36)      not null,
    edition      int           not null,
    position     int           not null,
    kind         varchar(20)   not null,
    title        varchar(300)  not null,
    obligatory   boolean       not null,
    body         longtext      null,
    supplement   longtext      null,
    file_id      char(36)      null,
    subtitles    longtext      null,
    link         varchar(2000) null,
    seconds      int           not null,
    points       int           not null,
    attempts     int           null,
    time_limit   int           null,
    pass_percent int           not null,
    drawn        int           null,
    shuffled     boolean       not null,
    version      bigint        not null,
    constraint content_element_of_module foreign key (module_id) references learning_module (id)
);
create unique index content_element_once on content_element (module_id, edition, element_id);

create table content_question (
    id          char(36)      not null primary key,
    question_id char(36)      not null,
    content_id  char(36)      not null,
    position    int           not null,
    kind        varchar(20)   not null,
    body        longtext      not null,
    points      int           not null,
    feedback    longtext      null,
    wanted      decimal(20,6) null,
    tolerance   decimal(20,6) null,
    unit        varchar(40)   null,
    constraint content_question_of_element foreign key (content_id) references content_element (id)
);
create index content_question_by_element on content_question (content_id, position);

create table content_choice (
    question_id char(36)      not null,
    position    int           not null,
    body        varchar(2000) not null,
    correct     boolean       not null,
    counterpart varchar(2000) null,
    feedback    varchar(2000) null,
    primary key (question_id, position),
    constraint content_choice_of_question foreign key (question_id) references content_question (id)
);

-- Documents, films and pictures that content of a module shows.
create table content_file (
    file_id   char(36) not null primary key,
    module_id char(36) not null,
    constraint content_file_of_module foreign key (module_id) references learning_module (id)
);
create index content_file_by_module on content_file (module_id);
