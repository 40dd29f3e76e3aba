alter table invoice_line add column billed_for varchar(20) default 'COURSE' not null;
