-- Whether who leads the giver named the colleague, and not the giver.
alter table substitution add column named_by_lead boolean default false not null;
