-- How a person is called on the record, for good; null in those that were issued before the name was kept, which show the one of the register.
alter table achievement_record add column holder varchar(300) null;

-- How people write their names on what is issued from then on.
create table paper_name (
    member_id  char(36)     not null primary key,
    name       varchar(120) not null,
    changed_at datetime(6)  not null,
    constraint paper_name_of_member foreign key (member_id) references member (id)
);

-- A completion may have several records: one that is issued anew, with another name, names the one before as its predecessor.
create index achievement_record_of_completion on achievement_record (completion_id);
alter table achievement_record drop index achievement_record_by_completion;
