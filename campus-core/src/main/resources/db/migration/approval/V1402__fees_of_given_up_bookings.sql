-- What the booking costs although it was given up or nobody came; null for the whole amount.
alter table budget_commitment add column owed_cents bigint null;
