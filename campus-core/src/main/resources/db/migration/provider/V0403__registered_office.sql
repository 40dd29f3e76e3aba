alter table provider change column seat registered_office varchar(100) null;
