-- By which law somebody works; unknown where nobody has said so.
alter table member add column employment_status varchar(20) null;
