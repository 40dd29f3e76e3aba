create table budget (
    id              char(36)    not null primary key,
    municipality_id char(36)    not null,
    unit_id         char(36)    null,
    scope_id        char(36)    not null,
    budget_year     int         not null,
    amount_cents    bigint      not null,
    cost_centre     varchar(40) null,
    version         bigint      not null,
    constraint budget_of_municipality foreign key (municipality_id) references municipality (id)
);
-- scope_id is the unit or, for all of the municipality, the municipality, so that each has one budget a year.
create unique index budget_once on budget (municipality_id, budget_year, scope_id);

create table budget_commitment (
    enrolment_id    char(36)     not null primary key,
    budget_id       char(36)     not null,
    member_id       char(36)     not null,
    module_id       char(36)     not null,
    amount_cents    bigint       not null,
    state           varchar(20)  not null,
    attended        boolean      not null,
    overdraw_reason varchar(500) null,
    held_since      timestamp(6) not null,
    version         bigint       not null,
    constraint budget_commitment_of_budget foreign key (budget_id) references budget (id),
    constraint budget_commitment_for_member foreign key (member_id) references member (id),
    constraint budget_commitment_for_module foreign key (module_id) references learning_module (id)
);
create index budget_commitment_by_budget on budget_commitment (budget_id, state);
create index budget_commitment_by_member on budget_commitment (member_id);
