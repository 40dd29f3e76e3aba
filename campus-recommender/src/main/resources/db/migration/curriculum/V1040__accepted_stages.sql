-- What learners accepted of a stage of their path; the days of it stay.
create table accepted_entry (
    member_id   char(36)    not null,
    module_id   char(36)    not null,
    stage_from  date        not null,
    session_id  char(36)    null,
    starts_on   date        not null,
    ends_on     date        not null,
    accepted_at datetime(6) not null,
    primary key (member_id, module_id),
    constraint accepted_entry_of_member foreign key (member_id) references member (id),
    constraint accepted_entry_of_module foreign key (module_id) references learning_module (id)
);

-- Plans of before know no stages and are built anew.
update plan
set stale_since = rebuilt_at, stale_trigger = 'POLICY_CHANGED', ready_at = rebuilt_at, marks = marks + 1
where stale_since is null and rebuilt_at is not null;
