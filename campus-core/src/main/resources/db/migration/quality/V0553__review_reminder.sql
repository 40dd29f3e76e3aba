-- That somebody was reminded that a certification ends.
create table review_reminder (
    module_id   char(36) not null,
    ends_on     date     not null,
    days_before int      not null,
    primary key (module_id, ends_on, days_before),
    constraint review_reminder_of_module foreign key (module_id) references learning_module (id)
);
