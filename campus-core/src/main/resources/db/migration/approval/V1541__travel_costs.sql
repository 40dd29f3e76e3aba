-- What the person plans to spend on the way to a session, and how much of it is approved; null where nobody has said anything.
alter table approval_request add column travel_planned_cents bigint null;
alter table approval_request add column travel_cents bigint null;
-- What the budget holds for that beside the fee.
alter table budget_commitment add column travel_cents bigint default 0 not null;
