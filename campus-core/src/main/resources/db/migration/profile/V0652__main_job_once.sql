-- The main job is no further one.
delete from further_job where exists (
    select 1 from learner_profile p
    where p.member_id = further_job.member_id and p.job_profile_id = further_job.job_profile_id);
