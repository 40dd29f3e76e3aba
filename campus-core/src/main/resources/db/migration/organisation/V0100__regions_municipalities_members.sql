create table region (
    id char(36) not null primary key,
    code varchar(40) not null,
    name varchar(255) not null,
    version bigint not null,
    constraint uq_region_code unique (code)
);

create table municipality (
    id char(36) not null primary key,
    region_id char(36) not null,
    ags varchar(8) not null,
    ars varchar(12) not null,
    name varchar(255) not null,
    kind varchar(80) not null,
    state varchar(80) not null,
    district varchar(255) not null,
    association varchar(255),
    postcode varchar(5),
    population integer not null,
    version bigint not null,
    constraint uq_municipality_ags unique (ags),
    constraint fk_municipality_region foreign key (region_id) references region (id)
);
create index ix_municipality_name on municipality (name);

create table org_unit (
    id char(36) not null primary key,
    municipality_id char(36) not null,
    code varchar(40) not null,
    name varchar(255) not null,
    parent_id char(36),
    version bigint not null,
    constraint uq_org_unit_code unique (municipality_id, code),
    constraint fk_org_unit_municipality foreign key (municipality_id) references municipality (id),
    constraint fk_org_unit_parent foreign key (parent_id) references org_unit (id)
);

create table member (
    id char(36) not null primary key,
    municipality_id char(36) not null,
    unit_id char(36),
    personnel_key varchar(40) not null,
    given_name varchar(120) not null,
    family_name varchar(120) not null,
    email varchar(254),
    manager_id char(36),
    entry_date date,
    left_on date,
    version bigint not null,
    constraint uq_member_personnel_key unique (municipality_id, personnel_key),
    constraint fk_member_municipality foreign key (municipality_id) references municipality (id),
    constraint fk_member_unit foreign key (unit_id) references org_unit (id),
    constraint fk_member_manager foreign key (manager_id) references member (id)
);
create index ix_member_name on member (municipality_id, family_name, given_name);

create table identity (
    id char(36) not null primary key,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    display_name varchar(255) not null,
    member_id char(36),
    provider_id char(36),
    version bigint not null,
    constraint uq_identity_key unique (issuer, subject),
    constraint fk_identity_member foreign key (member_id) references member (id)
);

create table identity_role (
    identity_id char(36) not null,
    role varchar(20) not null,
    primary key (identity_id, role),
    constraint fk_identity_role_identity foreign key (identity_id) references identity (id)
);
