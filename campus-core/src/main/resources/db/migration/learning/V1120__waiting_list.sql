-- The place in the order of those who wait for a seat of the session; null for who never waited. Kept once the waiting has ended, so that it shows how many moved up.
alter table enrolment add column queued bigint null;
-- Until when a seat is held for the person who is to accept it; null unless one is offered.
alter table enrolment add column offered_until datetime(6) null;
-- Whether it ever was a booking: who left a waiting list gave up no booking.
alter table enrolment add column confirmed boolean not null default true;
create index enrolment_by_offer on enrolment (state, offered_until);
