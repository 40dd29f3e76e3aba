alter table completion add column valid_until date null;
