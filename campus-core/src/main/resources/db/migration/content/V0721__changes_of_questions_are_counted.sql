alter table content_question add column version bigint not null default 0;
