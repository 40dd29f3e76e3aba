-- That somebody is away on days, and nothing of why.
create table absence (
    id              char(36)    not null primary key,
    municipality_id char(36)    not null,
    member_id       char(36)    not null,
    first_day       date        not null,
    last_day        date        not null,
    day_part        varchar(20) not null,
    origin          varchar(20) not null,
    version         bigint      not null,
    constraint absence_of_municipality foreign key (municipality_id) references municipality (id),
    constraint absence_of_member foreign key (member_id) references member (id)
);
create index absence_by_member on absence (member_id, last_day);
create index absence_by_days on absence (municipality_id, last_day, first_day);
create index absence_by_last_day on absence (last_day);

-- People of whom a number must be at work; weekdays are bits, Monday the lowest.
create table staffing_group (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    name            varchar(120) not null,
    minimum         int          not null,
    weekdays        int          not null,
    version         bigint       not null,
    constraint staffing_group_of_municipality foreign key (municipality_id) references municipality (id)
);
create index staffing_group_by_name on staffing_group (municipality_id, name);

create table staffing_group_unit (
    group_id char(36) not null,
    unit_id  char(36) not null,
    primary key (group_id, unit_id),
    constraint staffing_unit_of_group foreign key (group_id) references staffing_group (id)
);

create table staffing_group_member (
    group_id  char(36) not null,
    member_id char(36) not null,
    primary key (group_id, member_id),
    constraint staffing_member_of_group foreign key (group_id) references staffing_group (id),
    constraint staffing_member_is_member foreign key (member_id) references member (id)
);
create index staffing_group_member_by_member on staffing_group_member (member_id);
