-- Which tool an element opens, where in it, and what it is told in addition: one name=value on each line.
alter table content_element add column tool_id char(36) null;
alter table content_element add column tool_target varchar(2000) null;
alter table content_element add column tool_parameters longtext null;
