-- Since when the rule of each kind of employees holds as it is, so that a rule that is added or shortened later asks for nothing before its day.
alter table talk_policy add column tariff_since date null;
alter table talk_policy add column civil_servant_since date null;
alter table talk_policy add column other_since date null;
update talk_policy set tariff_since = since, civil_servant_since = since, other_since = since;
