alter table member add column deputy_id char(36) null;
alter table member add constraint fk_member_deputy foreign key (deputy_id) references member (id);
