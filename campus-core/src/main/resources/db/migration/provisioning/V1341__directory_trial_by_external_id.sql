-- Directories look for people by their own id first.
create index directory_trial_by_external_id on directory_trial (access_id, kind, external_id);
