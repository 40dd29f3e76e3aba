-- What people type and what modules call the same. Entries that were taken out stay, so that the shipped list does not bring them back.
create table search_synonym (
    id           char(36)      not null primary key,
    term         varchar(80)   not null,
    term_key     varchar(160)  not null,
    alternatives varchar(1000) not null,
    mutual       boolean       not null,
    retired      boolean       not null,
    version      bigint        not null,
    constraint uq_search_synonym_term unique (term_key)
);
