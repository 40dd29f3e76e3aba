-- Where the status lists say whether a record's credential is revoked. Places are drawn by lot, so that they tell nothing of the record.
create table record_credential (
    record_number char(22) not null primary key,
    status_list   int      not null,
    status_index  int      not null,
    constraint credential_of_achievement_record foreign key (record_number) references achievement_record (record_number)
);
create unique index record_credential_by_place on record_credential (status_list, status_index);
