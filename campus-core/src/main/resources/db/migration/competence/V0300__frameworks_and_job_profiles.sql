create table framework (
    id char(36) not null primary key,
    code varchar(40) not null,
    current_version varchar(40) not null,
    name_de varchar(255) not null,
    name_en varchar(255),
    description_de varchar(4000),
    description_en varchar(4000),
    status varchar(40) not null,
    licence varchar(255),
    source varchar(1000),
    levels integer not null,
    version bigint not null,
    constraint uq_framework_code unique (code)
);

create table framework_version (
    framework_id char(36) not null,
    version varchar(40) not null,
    imported_at datetime(6) not null,
    primary key (framework_id, version),
    constraint fk_framework_version_framework foreign key (framework_id) references framework (id)
);

create table framework_level (
    framework_id char(36) not null,
    level integer not null,
    name_de varchar(255) not null,
    name_en varchar(255),
    description_de varchar(2000),
    description_en varchar(2000),
    primary key (framework_id, level),
    constraint fk_framework_level_framework foreign key (framework_id) references framework (id)
);

create table competence_area (
    id char(36) not null primary key,
    framework_id char(36) not null,
    code varchar(80) not null,
    name_de varchar(255) not null,
    name_en varchar(255),
    description_de varchar(4000),
    description_en varchar(4000),
    position integer not null,
    version bigint not null,
    constraint uq_competence_area_code unique (framework_id, code),
    constraint fk_competence_area_framework foreign key (framework_id) references framework (id)
);

create table competence (
    id char(36) not null primary key,
    framework_id char(36) not null,
    area_id char(36),
    code varchar(255) not null,
    name_de varchar(500) not null,
    name_en varchar(500),
    description_de varchar(4000),
    description_en varchar(4000),
    position integer not null,
    retired boolean not null,
    version bigint not null,
    constraint uq_competence_code unique (framework_id, code),
    constraint fk_competence_framework foreign key (framework_id) references framework (id),
    constraint fk_competence_area foreign key (area_id) references competence_area (id)
);

create table competence_level_text (
    competence_id char(36) not null,
    level integer not null,
    text_de varchar(2000) not null,
    text_en varchar(2000),
    primary key (competence_id, level),
    constraint fk_competence_level_text_competence foreign key (competence_id) references competence (id)
);

create table competence_outcome (
    competence_id char(36) not null,
    position integer not null,
    code varchar(80) not null,
    level integer,
    text_de varchar(2000) not null,
    text_en varchar(2000),
    primary key (competence_id, position),
    constraint fk_competence_outcome_competence foreign key (competence_id) references competence (id)
);

create table competence_link (
    competence_id char(36) not null,
    position integer not null,
    uri varchar(500) not null,
    primary key (competence_id, position),
    constraint fk_competence_link_competence foreign key (competence_id) references competence (id)
);

create table competence_state (
    id integer not null primary key,
    token char(36) not null
);
insert into competence_state (id, token) values (1, '00000000-0000-0000-0000-000000000000');

-- The framework that takes up ESCO skills one by one, as offers name them; it is always there, so that no two imports race to make it.
insert into framework (id, code, current_version, name_de, name_en, status, licence, source, levels, version)
values ('e5c00000-0000-4000-8000-000000000001', 'ESCO', '1.2', 'ESCO-Fähigkeiten', 'ESCO skills', 'OFFICIAL',
        'ESCO, European Commission, reuse with acknowledgement', 'https://esco.ec.europa.eu', 8, 0);

create table job_profile (
    id char(36) not null primary key,
    code varchar(40) not null,
    name_de varchar(255) not null,
    name_en varchar(255),
    description_de varchar(4000),
    description_en varchar(4000),
    kind varchar(20) not null,
    esco_uri varchar(500),
    version bigint not null,
    constraint uq_job_profile_code unique (code)
);

create table job_requirement (
    job_profile_id char(36) not null,
    competence_id char(36) not null,
    level integer not null,
    primary key (job_profile_id, competence_id),
    constraint fk_job_requirement_profile foreign key (job_profile_id) references job_profile (id),
    constraint fk_job_requirement_competence foreign key (competence_id) references competence (id)
);
