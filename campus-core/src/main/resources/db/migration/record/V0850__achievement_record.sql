-- What is stated on paper about a completion, as it was when it was issued. The completion may be struck out later; the number stays.
create table achievement_record (
    record_number char(22)     not null primary key,
    completion_id char(36)     not null,
    member_id     char(36)     not null,
    module_id     char(36)     not null,
    kind          varchar(20)  not null,
    title         varchar(500) not null,
    provider_name varchar(200) not null,
    minutes       int          not null,
    completed_on  date         not null,
    valid_until   date         null,
    points        int          null,
    recorded_by   varchar(20)  not null,
    issued_at     datetime(6)  not null,
    predecessor   char(22)     null,
    constraint achievement_record_of_member foreign key (member_id) references member (id)
);
create unique index achievement_record_by_completion on achievement_record (completion_id);
create index achievement_record_by_member on achievement_record (member_id);
create index achievement_record_by_predecessor on achievement_record (predecessor);

create table achievement_record_level (
    record_number char(22) not null,
    position      int      not null,
    competence_id char(36) not null,
    level_reached int      not null,
    primary key (record_number, position),
    constraint level_of_achievement_record foreign key (record_number) references achievement_record (record_number)
);

-- By what a file is told from a changed one; the files themselves are not kept.
create table issued_document (
    id            char(36)    not null primary key,
    member_id     char(36)    not null,
    record_number char(22)    null,
    sha256        char(64)    not null,
    issued_at     datetime(6) not null,
    constraint issued_document_of_member foreign key (member_id) references member (id),
    constraint issued_document_of_record foreign key (record_number) references achievement_record (record_number)
);
create index issued_document_by_sha256 on issued_document (sha256);
create index issued_document_by_member on issued_document (member_id);
