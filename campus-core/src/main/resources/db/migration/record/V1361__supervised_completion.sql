-- Whether somebody confirmed who took the exam and that it was in order; only such a completion makes a certificate.
alter table completion add column supervised boolean not null default false;
