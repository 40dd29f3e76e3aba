-- A message about a decision names what it is about, the days concerned and the reason that was given.
alter table notification modify column arguments varchar(1000) not null;
