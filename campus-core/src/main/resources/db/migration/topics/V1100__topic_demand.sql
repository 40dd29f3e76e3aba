-- How many learners lack what, counted now and then over all of them; it names nobody.
create table topic_demand (
    region_id     char(36) not null,
    competence_id char(36) not null,
    level         int      not null,
    learners      int      not null,
    primary key (region_id, competence_id, level),
    constraint topic_demand_of_competence foreign key (competence_id) references competence (id)
);

-- One row: the count that topic_demand holds; number 0 is "not counted yet".
create table topic_count (
    id         int         not null primary key,
    number     bigint      not null,
    counted_at datetime(6) null,
    learners   int         not null,
    basis      varchar(80) not null
);
insert into topic_count (id, number, counted_at, learners, basis) values (1, 0, null, 0, '');
