-- What HR brought in by table, so that it can be taken back as a whole. The notes lie with the profiles and the completions; here are only their keys.
create table proof_import (
    id              char(36)     not null primary key,
    municipality_id char(36)     not null,
    taken_at        datetime(6)  not null,
    levels_taken    int          not null,
    modules_taken   int          not null,
    undone_at       datetime(6)  null,
    version         bigint       not null,
    constraint proof_import_of_municipality foreign key (municipality_id) references municipality (id)
);
create index proof_import_by_time on proof_import (municipality_id, taken_at);

create table proof_import_entry (
    import_id char(36)    not null,
    kind      varchar(20) not null,
    entry_id  char(36)    not null,
    primary key (import_id, kind, entry_id),
    constraint proof_import_entry_of_import foreign key (import_id) references proof_import (id)
);
