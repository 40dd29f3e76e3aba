-- That a refresher renewed the record of an earlier completion: by which completion, and of which.
alter table completion add column renewed_by char(36) null;
alter table completion add column renewal_of char(36) null;
create index completion_by_refresher on completion (renewed_by);
create index completion_by_renewed on completion (renewal_of);
