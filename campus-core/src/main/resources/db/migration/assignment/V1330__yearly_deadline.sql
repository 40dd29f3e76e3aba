-- The day of each year by which a rule asks for the module once more, as ISO 8601 writes it: --03-31.
alter table assignment_rule add column due_yearly varchar(7) null;
alter table assignment add column due_yearly varchar(7) null;

-- A rule that has ended stays as the origin of what it has assigned.
alter table assignment_rule add column ended_at timestamp(6) null;
