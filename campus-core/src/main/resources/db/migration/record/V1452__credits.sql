-- ECTS credits that a certificate states, and who awards them.
alter table achievement_record add column credits decimal(4, 1) null;
alter table achievement_record add column credits_awarded_by varchar(300) null;
