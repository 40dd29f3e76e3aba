-- Which edition of its module was learned, and who vouched for the module when the record was issued: what the supplement of the record says.
alter table completion add column edition int null;
alter table achievement_record add column edition int null;
alter table achievement_record add column certification varchar(20) null;
