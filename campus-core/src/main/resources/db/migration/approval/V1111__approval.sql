create table approval_policy (
    municipality_id char(36)    not null primary key,
    kind            varchar(20) not null,
    free_cents      bigint      null,
    free_minutes    int         null,
    days_to_decide  int         not null,
    version         bigint      not null,
    constraint approval_policy_of_municipality foreign key (municipality_id) references municipality (id)
);

create table approval_request (
    id               char(36)     not null primary key,
    enrolment_id     char(36)     not null,
    municipality_id  char(36)     not null,
    member_id        char(36)     not null,
    module_id        char(36)     not null,
    session_id       char(36)     null,
    price_cents      bigint       null,
    price_currency   varchar(3)   null,
    step             varchar(20)  not null,
    state            varchar(20)  not null,
    asked_at         timestamp(6) not null,
    asked_of_step_on date         not null,
    decide_by        date         not null,
    decided_at       timestamp(6) null,
    reason           varchar(500) null,
    kept_out_until   date         null,
    version          bigint       not null,
    constraint approval_request_of_member foreign key (member_id) references member (id),
    constraint approval_request_of_municipality foreign key (municipality_id) references municipality (id),
    constraint approval_request_for_module foreign key (module_id) references learning_module (id)
);
-- No foreign key on enrolment_id: it belongs to another capability. An enrolment is asked for once.
create unique index approval_request_once on approval_request (enrolment_id);
create index approval_request_by_desk on approval_request (municipality_id, state, decide_by);
create index approval_request_by_member on approval_request (member_id, state);
create index approval_request_by_deadline on approval_request (state, decide_by);
