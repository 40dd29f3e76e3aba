create table module_package (
    id              char(36)      not null primary key,
    owner_kind      varchar(20)   not null,
    municipality_id char(36)      null,
    title           varchar(160)  not null,
    goal            varchar(2000) not null,
    state           varchar(20)   not null,
    edited_by       varchar(600)  not null,
    proposed_by     varchar(600)  null,
    proposed_at     timestamp(6)  null,
    certified_at    timestamp(6)  null,
    certified_until date          null,
    returned_why    varchar(1000) null,
    version         bigint        not null,
    constraint module_package_of_municipality foreign key (municipality_id) references municipality (id)
);
create index module_package_by_state on module_package (state, certified_until);

create table module_package_step (
    package_id char(36) not null,
    position   int      not null,
    module_id  char(36) not null,
    primary key (package_id, position),
    constraint module_package_step_of_package foreign key (package_id) references module_package (id),
    constraint module_package_step_is_module foreign key (module_id) references learning_module (id)
);
create index module_package_step_by_module on module_package_step (module_id);

-- A person's own choice; what the employer assigned follows from the assignments below.
create table package_choice (
    member_id  char(36)     not null,
    package_id char(36)     not null,
    chosen_at  timestamp(6) not null,
    primary key (member_id, package_id),
    constraint package_choice_is_member foreign key (member_id) references member (id),
    constraint package_choice_of_package foreign key (package_id) references module_package (id)
);
create index package_choice_by_package on package_choice (package_id);

create table package_assignment (
    assignment_id char(36) not null primary key,
    package_id    char(36) not null,
    constraint package_assignment_of_package foreign key (package_id) references module_package (id)
);
create index package_assignment_by_package on package_assignment (package_id);
