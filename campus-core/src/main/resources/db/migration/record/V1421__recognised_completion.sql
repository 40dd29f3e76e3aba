-- Whether something learned elsewhere was recognised for the module: the record then does not say that the person took part in it.
alter table completion add column elsewhere boolean not null default false;
alter table achievement_record add column elsewhere boolean not null default false;
