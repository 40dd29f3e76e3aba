-- The day since which the operator lets this person be HR of the municipality, whatever the identity provider says.
alter table member add column hr_since date;
