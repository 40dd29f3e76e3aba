create index enrolment_by_session on enrolment (session_id, booked_at);
