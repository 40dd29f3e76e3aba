create table settlement_fee (
    enrolment_id        char(36) not null primary key,
    provider_id         char(36) not null,
    municipality_id     char(36) not null,
    module_id           char(36) not null,
    session_id          char(36) null,
    due_on              date     not null,
    owed_cents          bigint   not null,
    settled_cents       bigint   not null,
    settled_share_cents bigint   not null,
    constraint settlement_fee_of_provider foreign key (provider_id) references provider (id),
    constraint settlement_fee_of_municipality foreign key (municipality_id) references municipality (id)
);
-- No foreign key on enrolment_id and session_id: they belong to other capabilities and may go before a fee is forgotten.
create index settlement_fee_by_day on settlement_fee (due_on, provider_id);
create index settlement_fee_by_municipality on settlement_fee (municipality_id, due_on);
create index settlement_fee_by_session on settlement_fee (session_id);

create table platform_share (
    id          char(36) not null primary key,
    provider_id char(36) not null,
    valid_from  date     not null,
    per_mille   int      not null,
    version     bigint   not null,
    constraint platform_share_of_provider foreign key (provider_id) references provider (id)
);
create unique index platform_share_once on platform_share (provider_id, valid_from);

-- Months are written as their first day.
create table settlement_month (
    month_from date         not null primary key,
    closed_at  timestamp(6) not null
);

-- Only ever added to: what a closed month has settled.
create table settlement_line (
    month_from      date     not null,
    enrolment_id    char(36) not null,
    provider_id     char(36) not null,
    municipality_id char(36) not null,
    module_id       char(36) not null,
    session_id      char(36) null,
    due_on          date     not null,
    correction      boolean  not null,
    fee_cents       bigint   not null,
    share_cents     bigint   not null,
    primary key (month_from, enrolment_id)
);
create index settlement_line_by_provider on settlement_line (provider_id, month_from);
create index settlement_line_by_municipality on settlement_line (municipality_id, month_from);

-- One row, locked by whoever closes a month or agrees on a share.
create table settlement_book (
    id int not null primary key
);
insert into settlement_book (id) values (1);

-- What was booked before fees were settled here.
insert into settlement_fee
    (enrolment_id, provider_id, municipality_id, module_id, session_id, due_on, owed_cents, settled_cents, settled_share_cents)
select e.id, m.provider_id, p.municipality_id, e.module_id, e.session_id, cast(coalesce(s.ends_at, e.booked_at) as date), e.price_cents, 0, 0
from enrolment e
join learning_module m on m.id = e.module_id
join member p on p.id = e.member_id
left join module_session s on s.id = e.session_id
where e.state in ('BOOKED', 'UNDER_WAY', 'COMPLETED') and e.price_currency = 'EUR' and e.price_cents > 0;
