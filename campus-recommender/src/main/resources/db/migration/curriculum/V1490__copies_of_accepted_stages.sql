-- What somebody gives the employer of an accepted stage: one copy at a time, entry by entry as the person chose, without reasons.
create table stage_copy (
    member_id  char(36)     not null primary key,
    stage_from date         not null,
    ends_on    date         not null,
    to_hr      boolean      not null,
    to_manager boolean      not null,
    sent_at    timestamp(6) not null,
    version    bigint       not null,
    constraint stage_copy_of_member foreign key (member_id) references member (id)
);
create index stage_copy_end on stage_copy (ends_on);

create table stage_copy_entry (
    member_id char(36) not null,
    place     int      not null,
    module_id char(36) not null,
    starts_on date     not null,
    ends_on   date     not null,
    primary key (member_id, place),
    constraint stage_copy_entry_of_copy foreign key (member_id) references stage_copy (member_id),
    constraint stage_copy_entry_of_module foreign key (module_id) references learning_module (id)
);
