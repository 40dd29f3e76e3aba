-- The last day that the directory set; it ended the work as long as that is still the person's last day. With it the days that it replaced, which come back with the
-- person. Whom a directory let go before counts as let go by HR, who decides about a return.
alter table directory_entry add column let_go_on date null;
alter table directory_entry add column planned_first_day date null;
alter table directory_entry add column planned_last_day date null;
alter table directory_entry drop column let_go;

-- When HR put the access to use last; people who leave are counted from then on.
alter table directory_access add column in_use_since timestamp(6) null;
