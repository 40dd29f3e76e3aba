-- What was reminded of lies in one table for everybody; the key was provider:ENDS_SOON:day:days.
insert into given_reminder (purpose, due_id, deadline, days_before)
select 'accreditation', provider_id, cast(substring(once_key, 48, 10) as date),
    min(case when once_key like '%:30' then 30 else 90 end)
from provider_notice where once_key is not null
group by provider_id, cast(substring(once_key, 48, 10) as date);
alter table provider_notice drop constraint uq_provider_notice_once;
alter table provider_notice drop column once_key;
