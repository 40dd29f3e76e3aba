-- How much of a session somebody was there who came late or left early, in per cent; null where nobody says.
alter table attendance add column share_percent int null;

-- What the codes of a session are made from; a code counts for a minute or two.
create table attendance_code (
    session_id char(36) not null primary key,
    secret     char(64) not null
);

-- Somebody who says by the code to be there; the trainer confirms it. Tries are counted by the minute, so that codes cannot be guessed.
create table attendance_claim (
    enrolment_id char(36)    not null primary key,
    session_id   char(36)    not null,
    claimed_at   datetime(6) null,
    tries        int         not null,
    tried_in     bigint      not null,
    constraint attendance_claim_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index attendance_claim_by_session on attendance_claim (session_id);
