-- The nightly job asks what lapses soon.
create index completion_by_last_day on completion (valid_until);
