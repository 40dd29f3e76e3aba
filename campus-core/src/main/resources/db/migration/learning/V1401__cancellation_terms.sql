-- What it costs to give the booking up, as the module stated it when it was booked: until how many days before the start nothing, then a share of the price
-- in per cent, and the share that is owed by who does not come. Null where nothing was stated.
alter table enrolment add column free_until_days int null;
alter table enrolment add column late_percent int null;
alter table enrolment add column no_show_percent int null;
-- Whether the provider has moved the session since, so that it can be given up for nothing.
alter table enrolment add column moved boolean not null default false;
-- When the person gave up a booking, and the share of the price that is owed for it, in per cent; null where nobody did.
alter table enrolment add column withdrawn_at datetime(6) null;
alter table enrolment add column withdrawn_percent int null;
