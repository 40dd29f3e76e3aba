-- Per cent of the points from which on a completion proves an achievement: half of them, before modules could ask for more.
alter table completion add column least_points int not null default 50;
alter table achievement_record add column least_points int not null default 50;
