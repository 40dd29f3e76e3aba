create table audit_entry (
    id char(36) not null primary key,
    at datetime(6) not null,
    actor varchar(520) not null,
    action varchar(80) not null,
    subject_kind varchar(40) not null,
    subject_id varchar(80) not null,
    detail varchar(1000)
);
create index ix_audit_entry_at on audit_entry (at);
create index ix_audit_entry_subject on audit_entry (subject_kind, subject_id);
