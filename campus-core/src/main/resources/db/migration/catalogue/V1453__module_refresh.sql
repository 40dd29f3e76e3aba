-- Modules whose records a completion of the module renews.
create table module_refresh (
    module_id    char(36) not null,
    refreshed_id char(36) not null,
    primary key (module_id, refreshed_id),
    constraint module_refresh_of_module foreign key (module_id) references learning_module (id),
    constraint module_refresh_of_longer foreign key (refreshed_id) references learning_module (id)
);
