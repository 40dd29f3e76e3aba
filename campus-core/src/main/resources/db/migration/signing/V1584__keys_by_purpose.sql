-- What a key signs for: credentials of records, or launches of learning tools. All keys so far signed records.
alter table signing_key add column purpose varchar(20) not null default 'RECORDS';
