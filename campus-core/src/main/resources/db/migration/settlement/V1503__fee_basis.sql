-- What a fee is owed for. Months that were closed before did not say it, so their lines stay called courses.
alter table settlement_fee add column basis varchar(20) default 'TAKEN' not null;
alter table settlement_line add column basis varchar(20) default 'TAKEN' not null;
update settlement_fee set basis = 'GIVEN_UP' where enrolment_id in (select e.id from enrolment e where e.state = 'CANCELLED');
