-- How many of the learners work in the municipality that has most of them; until the next count as if all did, so that nothing is told.
alter table topic_demand add column in_largest int not null default 0;
update topic_demand set in_largest = learners;
update topic_count set counted_at = null;
