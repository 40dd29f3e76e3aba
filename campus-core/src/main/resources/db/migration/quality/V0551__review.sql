-- Versions of the criteria: released ones are never changed; the highest number is in force.
create table criteria_release (
    version_no  int          not null primary key,
    released_at datetime(6)  not null,
    released_by varchar(255) not null
);

create table criterion (
    version_no int           not null,
    code       varchar(40)   not null,
    position   int           not null,
    group_de   varchar(200)  not null,
    group_en   varchar(200)  not null,
    name_de    varchar(200)  not null,
    name_en    varchar(200)  not null,
    weight     int           not null,
    knock_out  boolean       not null,
    grade1_de  varchar(1000) not null,
    grade1_en  varchar(1000) not null,
    grade3_de  varchar(1000) not null,
    grade3_en  varchar(1000) not null,
    grade5_de  varchar(1000) not null,
    grade5_en  varchar(1000) not null,
    fields     varchar(500)  not null,
    primary key (version_no, code),
    constraint criterion_of_release foreign key (version_no) references criteria_release (version_no)
);

create table review (
    id               char(36)      not null primary key,
    module_id        char(36)      not null,
    provider_id      char(36)      not null,
    title            varchar(500)  not null,
    edition          int           not null,
    base_edition     int           null,
    criteria_version int           not null,
    asked            varchar(1000) not null,
    kind             varchar(20)   not null,
    state            varchar(20)   not null,
    urgent           boolean       not null,
    submitted_at     datetime(6)   not null,
    verdict          varchar(20)   null,
    reasons          longtext      null,
    conditions       longtext      null,
    conditions_due   date          null,
    certified_until  date          null,
    decided_at       datetime(6)   null,
    version          bigint        not null,
    constraint review_of_module foreign key (module_id) references learning_module (id),
    constraint review_by_criteria foreign key (criteria_version) references criteria_release (version_no)
);
create index review_by_state on review (state, urgent, submitted_at);
create index review_by_module on review (module_id, submitted_at);

create table review_seat (
    id        char(36)     not null primary key,
    review_id char(36)     not null,
    reviewer  varchar(512) not null,
    name      varchar(255) not null,
    position  int          not null,
    bias      varchar(20)  null,
    bias_note varchar(1000) null,
    verdict   varchar(20)  null,
    summary   longtext     null,
    voted_at  datetime(6)  null,
    constraint review_seat_once unique (review_id, reviewer),
    constraint review_seat_of_review foreign key (review_id) references review (id)
);

create table review_grade (
    seat_id   char(36)    not null,
    criterion varchar(40) not null,
    grade     int         not null,
    primary key (seat_id, criterion),
    constraint review_grade_of_seat foreign key (seat_id) references review_seat (id)
);

create table review_comment (
    id         char(36)     not null primary key,
    review_id  char(36)     not null,
    reviewer   varchar(512) not null,
    pointer    varchar(120) not null,
    content    longtext     not null,
    written_at datetime(6)  not null,
    constraint review_comment_of_review foreign key (review_id) references review (id)
);
create index review_comment_by_review on review_comment (review_id, written_at);

-- The record: added to alone; each seal covers the one before it, so that a change in the middle shows.
create table review_step (
    id        char(36)      not null primary key,
    module_id char(36)      not null,
    review_id char(36)      null,
    position  int           not null,
    at        datetime(6)   not null,
    actor     varchar(600)  not null,
    action    varchar(40)   not null,
    detail    varchar(2000) null,
    seal      char(64)      not null,
    constraint review_step_once unique (module_id, position),
    constraint review_step_of_module foreign key (module_id) references learning_module (id)
);
