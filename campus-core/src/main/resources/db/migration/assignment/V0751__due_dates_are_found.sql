create index assigned_person_by_due on assigned_person (due_on);
