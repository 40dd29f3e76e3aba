-- Half-years whose figures were counted, each once.
create table effect_period (
    first_day  date        not null primary key,
    counted_at datetime(6) not null
);

-- What may be told of modules, by region and half-year; it names nobody, and what may not be told is not here.
create table module_effect (
    region_id  char(36) not null,
    first_day  date     not null,
    module_id  char(36) not null,
    people     int      not null,
    pairs      int      not null,
    before_sum int      not null,
    after_sum  int      not null,
    gaps       int      null,
    closed     int      null,
    minutes    bigint   not null,
    cents      bigint   null,
    primary key (region_id, first_day, module_id),
    constraint module_effect_of_module foreign key (module_id) references learning_module (id)
);

-- Levels before and with the completion; -1 in both for several that are told together.
create table module_effect_move (
    region_id    char(36) not null,
    first_day    date     not null,
    module_id    char(36) not null,
    level_before int      not null,
    level_after  int      not null,
    pairs        int      not null,
    primary key (region_id, first_day, module_id, level_before, level_after),
    constraint module_effect_move_of_effect foreign key (region_id, first_day, module_id) references module_effect (region_id, first_day, module_id)
);
