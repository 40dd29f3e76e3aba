-- From which price approvals carry an agreement about repayment, and what it says; null where none do.
alter table approval_policy add column agreement_above_cents bigint null;
alter table approval_policy add column binding_months int default 6 not null;
alter table approval_policy add column own_share varchar(20) default 'NONE' not null;
alter table approval_policy add column own_percent int default 0 not null;
-- What the agreement of a request says as it was when it was asked, null for none, and since when HR has it signed.
alter table approval_request add column binding_months int null;
alter table approval_request add column own_share varchar(20) null;
alter table approval_request add column own_percent int null;
alter table approval_request add column agreement_signed_on date null;
