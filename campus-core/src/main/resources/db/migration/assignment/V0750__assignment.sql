create table staff_group (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    name            varchar(120) not null,
    version         bigint       not null,
    constraint staff_group_of_municipality foreign key (municipality_id) references municipality (id)
);
create unique index staff_group_by_name on staff_group (municipality_id, name);

create table staff_group_member (
    group_id  char(36) not null,
    member_id char(36) not null,
    primary key (group_id, member_id),
    constraint staff_group_member_of_group foreign key (group_id) references staff_group (id),
    constraint staff_group_member_is_member foreign key (member_id) references member (id)
);

create table assignment_rule (
    id               char(36)     not null primary key,
    municipality_id  char(36)     not null,
    name             varchar(120) not null,
    module_id        char(36)     not null,
    kind             varchar(20)  not null,
    reason           varchar(500) not null,
    due_on           date         null,
    days_after_entry int          null,
    entered_from     date         null,
    valid_months     int          null,
    lead_days        int          not null,
    active           boolean      not null,
    version          bigint       not null,
    constraint assignment_rule_of_municipality foreign key (municipality_id) references municipality (id),
    constraint assignment_rule_of_module foreign key (module_id) references learning_module (id)
);

create table assignment_rule_job (
    rule_id        char(36) not null,
    job_profile_id char(36) not null,
    primary key (rule_id, job_profile_id),
    constraint assignment_rule_job_of_rule foreign key (rule_id) references assignment_rule (id),
    constraint assignment_rule_job_is_job foreign key (job_profile_id) references job_profile (id)
);

create table assignment_rule_unit (
    rule_id char(36) not null,
    unit_id char(36) not null,
    primary key (rule_id, unit_id),
    constraint assignment_rule_unit_of_rule foreign key (rule_id) references assignment_rule (id),
    constraint assignment_rule_unit_is_unit foreign key (unit_id) references org_unit (id)
);

create table assignment (
    id                char(36)     not null primary key,
    municipality_id   char(36)     not null,
    module_id         char(36)     not null,
    kind              varchar(20)  not null,
    reason            varchar(500) not null,
    due_on            date         null,
    days_after_entry  int          null,
    rule_id           char(36)     null,
    assigned_at       timestamp(6) not null,
    withdrawn_at      timestamp(6) null,
    withdrawal_reason varchar(500) null,
    version           bigint       not null,
    constraint assignment_of_municipality foreign key (municipality_id) references municipality (id),
    constraint assignment_of_module foreign key (module_id) references learning_module (id),
    constraint assignment_by_rule foreign key (rule_id) references assignment_rule (id)
);
create index assignment_by_time on assignment (municipality_id, assigned_at);

-- One row for each person of an assignment. Whether it is done follows from the completions and is not stored.
create table assigned_person (
    id              char(36)     not null primary key,
    assignment_id   char(36)     not null,
    member_id       char(36)     not null,
    due_on          date         null,
    counts_from     date         null,
    standing        varchar(20)  not null,
    standing_reason varchar(500) null,
    standing_since  timestamp(6) not null,
    version         bigint       not null,
    constraint assigned_person_of_assignment foreign key (assignment_id) references assignment (id),
    constraint assigned_person_is_member foreign key (member_id) references member (id)
);
create unique index assigned_person_once on assigned_person (assignment_id, member_id);
create index assigned_person_by_member on assigned_person (member_id, standing);
