-- Which evaluations a municipality has switched on, and by which agreement with its staff council.
create table evaluation_choice (
    municipality_id char(36) not null primary key,
    decisions bigint not null,
    version bigint
);
create table evaluation_agreement (
    municipality_id char(36) not null,
    evaluation varchar(40) not null,
    agreement varchar(200) not null,
    agreed_on date,
    until_day date,
    primary key (municipality_id, evaluation),
    constraint evaluation_agreement_of foreign key (municipality_id) references evaluation_choice (municipality_id)
);
-- Municipalities with staff keep what they see today, without an agreement that anybody has named yet; their HR is asked to name it.
insert into evaluation_choice (municipality_id, decisions, version)
select c.id, 1, 0 from municipality c where exists (select 1 from member m where m.municipality_id = c.id);
insert into evaluation_agreement (municipality_id, evaluation, agreement, agreed_on, until_day)
select c.municipality_id, e.evaluation, 'Schon vorher genutzt, Vereinbarung noch zu nennen', null, null
from evaluation_choice c cross join (
    select 'approvals' evaluation
    union all select 'assignment-preview'
    union all select 'assignments'
    union all select 'completions'
    union all select 'due-list'
    union all select 'goals'
    union all select 'levels'
    union all select 'needs'
    union all select 'released-plan'
    union all select 'tasks'
    union all select 'team'
    union all select 'what-if') e;
