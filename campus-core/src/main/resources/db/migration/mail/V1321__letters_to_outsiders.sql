-- A mail to somebody whom no municipality employs goes to the address that it names.
alter table mail modify column member_id char(36) null;
alter table mail add column recipient varchar(254);
