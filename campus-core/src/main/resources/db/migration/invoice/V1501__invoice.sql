-- How a provider's fees are taxed from a month on. A row that an invoice refers to never changes.
create table invoice_tax_terms (
    id                 char(36)     not null primary key,
    provider_id        char(36)     not null,
    valid_from         date         not null,
    tax_case           varchar(30)  not null,
    authority          varchar(200) null,
    certificate_number varchar(100) null,
    certified_on       date         null,
    version            bigint       not null,
    constraint invoice_tax_terms_of_provider foreign key (provider_id) references provider (id)
);
create unique index invoice_tax_terms_once on invoice_tax_terms (provider_id, valid_from);

-- Who asks for the money and who pays it. Only ever added to: an invoice refers to what was stated when it was issued.
create table invoice_seller (
    id            char(36)     not null primary key,
    provider_id   char(36)     not null,
    revision      bigint       not null,
    name          varchar(200) not null,
    street        varchar(200) not null,
    postcode      varchar(10)  not null,
    city          varchar(100) not null,
    vat_id        varchar(14)  null,
    tax_number    varchar(20)  null,
    iban          varchar(34)  not null,
    contact_name  varchar(200) not null,
    contact_phone varchar(50)  not null,
    contact_email varchar(200) not null,
    number_prefix varchar(10)  not null,
    stated_at     timestamp(6) not null,
    constraint invoice_seller_of_provider foreign key (provider_id) references provider (id)
);
create unique index invoice_seller_once on invoice_seller (provider_id, revision);

create table invoice_buyer (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    revision        bigint       not null,
    name            varchar(200) not null,
    street          varchar(200) not null,
    postcode        varchar(10)  not null,
    city            varchar(100) not null,
    routing_id      varchar(46)  not null,
    order_number    varchar(50)  null,
    cost_centre     varchar(50)  null,
    stated_at       timestamp(6) not null,
    constraint invoice_buyer_of_municipality foreign key (municipality_id) references municipality (id)
);
create unique index invoice_buyer_once on invoice_buyer (municipality_id, revision);

-- Who bills by contract; without a row the provider does.
create table invoice_agreement (
    provider_id char(36)    not null primary key,
    billing_way varchar(20) not null,
    version     bigint      not null,
    constraint invoice_agreement_of_provider foreign key (provider_id) references provider (id)
);

-- The last number that an issuer has given; locked by whoever issues.
create table invoice_range (
    issuer      varchar(60) not null primary key,
    last_number bigint      not null
);

-- Only ever added to. Amounts are signed as in the settlement: those of a credit note are not positive.
create table invoice (
    id              char(36)    not null primary key,
    issuer          varchar(60) not null,
    invoice_number  varchar(40) not null,
    provider_id     char(36)    not null,
    municipality_id char(36)    not null,
    month_from      date        not null,
    kind            varchar(20) not null,
    billing_way     varchar(20) not null,
    terms_id        char(36)    not null,
    seller_id       char(36)    not null,
    buyer_id        char(36)    not null,
    corrects_id     char(36)    null,
    issued_on       date        not null,
    due_on          date        not null,
    net_cents       bigint      not null,
    tax_cents       bigint      not null,
    rounding_cents  bigint      not null,
    total_cents     bigint      not null,
    electronic_form longtext    not null,
    constraint invoice_of_provider foreign key (provider_id) references provider (id),
    constraint invoice_of_municipality foreign key (municipality_id) references municipality (id),
    constraint invoice_by_terms foreign key (terms_id) references invoice_tax_terms (id),
    constraint invoice_from foreign key (seller_id) references invoice_seller (id),
    constraint invoice_to foreign key (buyer_id) references invoice_buyer (id),
    constraint invoice_corrects foreign key (corrects_id) references invoice (id)
);
create unique index invoice_numbered_once on invoice (issuer, invoice_number);
create index invoice_by_provider on invoice (provider_id, month_from);
create index invoice_by_municipality on invoice (municipality_id, month_from);
create index invoice_by_month on invoice (month_from, provider_id);

create table invoice_line (
    invoice_id  char(36)     not null,
    position    int          not null,
    module_id   char(36)     not null,
    title       varchar(500) not null,
    taught_on   date         not null,
    bookings    int          not null,
    gross_cents bigint       not null,
    net_cents   bigint       not null,
    primary key (invoice_id, position),
    constraint invoice_line_of_invoice foreign key (invoice_id) references invoice (id)
);

-- Which settled fee stands in which invoice, so that none is billed twice. Nothing here says whose booking it is.
create table invoice_entry (
    month_from   date     not null,
    enrolment_id char(36) not null,
    invoice_id   char(36) not null,
    primary key (month_from, enrolment_id),
    constraint invoice_entry_of_invoice foreign key (invoice_id) references invoice (id)
);
create index invoice_entry_by_invoice on invoice_entry (invoice_id);
