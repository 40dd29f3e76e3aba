-- The municipality whose decision or look an entry is, so that its staff council and its data-protection officer can read its record; null for what no employer does.
alter table audit_entry add column municipality_id char(36) null;
create index ix_audit_entry_municipality on audit_entry (municipality_id, at);
update audit_entry set municipality_id = subject_id where subject_kind = 'municipality';
update audit_entry set municipality_id = (select m.municipality_id from member m where m.id = audit_entry.actor_member_id)
where actor_member_id is not null
  and (action = 'person.looked-at' or subject_kind in ('assignment', 'assignment-rule', 'group', 'package', 'budget')
    or subject_kind = 'member' and subject_id <> actor_member_id);
