-- The way to which a person agreed; the earlier ones agreed to the one that is arranged.
alter table supervision_consent add column way varchar(20) null;
update supervision_consent set way = (select s.way from exam_supervision s where s.module_id = supervision_consent.module_id);

-- A consent ends with the booking to which it was given.
update supervision_consent set state = 'REVOKED', revoked_at = given_at
where state = 'GIVEN'
and enrolment_id in (select e.id from enrolment e where e.state in ('CANCELLED', 'DECLINED'));
