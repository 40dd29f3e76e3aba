-- What each daily audit found: plans built from scratch for comparison, and how many of them were not as they should have been.
create table plan_audit (
    id      bigint      not null auto_increment primary key,
    ran_at  datetime(6) not null,
    plans   int         not null,
    drifted int         not null
);
