-- When the last day at work was noted: a mistyped one far back must not end what is kept of somebody at once.
alter table member add left_noted_on date null;
update member set left_noted_on = current_date where left_on is not null;
