-- That somebody who has booked asks a colleague to take over the seat, and what came of it.
create table substitution (
    id           char(36)    not null primary key,
    enrolment_id char(36)    not null,
    member_id    char(36)    not null,
    colleague_id char(36)    not null,
    successor_id char(36)    null,
    state        varchar(20) not null,
    asked_at     datetime(6) not null,
    ended_at     datetime(6) null,
    version      bigint      not null,
    constraint substitution_of_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint substitution_by_member foreign key (member_id) references member (id),
    constraint substitution_with_member foreign key (colleague_id) references member (id)
);
create index substitution_by_successor on substitution (successor_id);
-- The booking whose seat it takes over once that is approved; until then it holds none of its own.
alter table enrolment add column lent_by char(36) null;
