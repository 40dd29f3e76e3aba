-- Rows of plans are locked by the primary key alone, in its order; a second way to them is a second order, and with it deadlocks.
alter table plan drop index plan_by_claim;
