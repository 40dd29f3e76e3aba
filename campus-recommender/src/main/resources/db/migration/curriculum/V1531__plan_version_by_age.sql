-- by which old versions are found that are forgotten
create index plan_version_by_age on plan_version (built_at);
