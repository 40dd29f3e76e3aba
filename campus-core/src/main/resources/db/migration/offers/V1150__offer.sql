-- Topics on which a municipality wants offers, until it says otherwise.
create table offer_wish (
    municipality_id char(36)    not null,
    competence_id   char(36)    not null,
    region_id       char(36)    not null,
    since           datetime(6) not null,
    primary key (municipality_id, competence_id),
    constraint offer_wish_for_competence foreign key (competence_id) references competence (id)
);
create index offer_wish_by_competence on offer_wish (competence_id, region_id);

-- Providers from which a municipality wants no offers.
create table offer_stop (
    municipality_id char(36)    not null,
    provider_id     char(36)    not null,
    since           datetime(6) not null,
    primary key (municipality_id, provider_id)
);

-- What a provider offers; month_no and ordinal hold the limit even when two are sent at once.
create table offer (
    id            char(36)     not null primary key,
    provider_id   char(36)     not null,
    competence_id char(36)     not null,
    region_id     char(36)     null,
    title         varchar(200) not null,
    description   longtext     not null,
    price_cents   bigint       null,
    valid_until   date         not null,
    sent_at       datetime(6)  not null,
    month_no      int          not null,
    ordinal       int          not null,
    constraint offer_on_competence foreign key (competence_id) references competence (id),
    constraint offer_within_limit unique (provider_id, competence_id, month_no, ordinal)
);
create index offer_by_provider on offer (provider_id, sent_at);

create table offer_module (
    offer_id  char(36) not null,
    module_id char(36) not null,
    position  int      not null,
    primary key (offer_id, module_id),
    constraint offer_module_of_offer foreign key (offer_id) references offer (id),
    constraint offer_module_is_module foreign key (module_id) references learning_module (id)
);

-- An offer in the inbox of a municipality, with its answer.
create table offer_letter (
    offer_id        char(36)      not null,
    municipality_id char(36)      not null,
    answer          varchar(20)   null,
    note            varchar(1000) null,
    answered_at     datetime(6)   null,
    reply           varchar(1000) null,
    replied_at      datetime(6)   null,
    primary key (offer_id, municipality_id),
    constraint offer_letter_of_offer foreign key (offer_id) references offer (id)
);
create index offer_letter_by_municipality on offer_letter (municipality_id);
