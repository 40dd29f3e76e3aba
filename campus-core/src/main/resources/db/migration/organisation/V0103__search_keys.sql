-- Names as they are looked for, see SearchKey; the migration after this one fills what is there.
alter table member add column search_key varchar(300) not null default '';
alter table municipality add column search_key varchar(300) not null default '';
create index ix_member_search on member (municipality_id, search_key);
create index ix_municipality_search on municipality (search_key);
