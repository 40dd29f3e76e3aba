-- Whether the person has moved an approved booking to another session, so that travel costs are planned and decided anew.
alter table approval_request add column travel_anew boolean default false not null;
