-- A look at a list is one entry; here stands of whom it told. Without a foreign key to the people, whom an entry outlives.
create table looked_at (
    entry_id  char(36) not null,
    member_id char(36) not null,
    primary key (entry_id, member_id),
    constraint looked_at_by_entry foreign key (entry_id) references audit_entry (id)
);
create index looked_at_person on looked_at (member_id);
insert into looked_at (entry_id, member_id)
select id, subject_id from audit_entry where action = 'person.looked-at' and subject_kind = 'member';
