-- A message goes to a person or to a desk, i.e. to everybody who works for a provider or in the Beirat; whoever of them reads it has read it for all.
alter table notification add column recipient varchar(60) default '' not null;
update notification set recipient = member_id;
alter table notification modify column member_id char(36) null;
alter table notification modify column open_key varchar(200) null;
create index notification_by_recipient on notification (recipient, created_at);
