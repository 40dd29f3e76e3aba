-- The employee behind an action, so that a person can be told who looked; null for those whom no municipality employs.
alter table audit_entry add column actor_member_id char(36) null;
