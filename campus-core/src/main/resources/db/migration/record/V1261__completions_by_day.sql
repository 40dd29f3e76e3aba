-- Surveys ask who completed something on a day.
create index completion_by_day on completion (completed_on);
