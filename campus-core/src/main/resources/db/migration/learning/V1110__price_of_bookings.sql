alter table enrolment add column price_cents bigint null;
alter table enrolment add column price_currency varchar(3) null;
