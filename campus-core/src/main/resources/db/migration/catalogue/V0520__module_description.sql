-- The working copy of a module's standard description: one row per module, its fields by JSON pointer.
create table module_description (
    module_id  char(36)    not null primary key,
    edition    int         not null,
    template   int         not null,
    state      varchar(20) not null,
    changed_at datetime(6) not null,
    version    bigint      not null,
    constraint module_description_of_module foreign key (module_id) references learning_module (id)
);

create table module_description_field (
    module_id char(36)     not null,
    pointer   varchar(120) not null,
    content   longtext     not null,
    primary key (module_id, pointer),
    constraint module_description_field_of_description foreign key (module_id) references module_description (module_id)
);

-- What was published: never changed again.
create table module_edition (
    id           char(36)    not null primary key,
    module_id    char(36)    not null,
    edition      int         not null,
    template     int         not null,
    published_at datetime(6) not null,
    constraint module_edition_once unique (module_id, edition),
    constraint module_edition_of_module foreign key (module_id) references learning_module (id)
);

create table module_edition_field (
    edition_id char(36)     not null,
    pointer    varchar(120) not null,
    content    longtext     not null,
    primary key (edition_id, pointer),
    constraint module_edition_field_of_edition foreign key (edition_id) references module_edition (id)
);
