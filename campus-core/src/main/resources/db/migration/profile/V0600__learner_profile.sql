create table learner_profile (
    member_id      char(36)    not null primary key,
    job_profile_id char(36)    null,
    weekly_minutes int         not null,
    language       varchar(2)  not null,
    version        bigint      not null,
    constraint learner_profile_of_member foreign key (member_id) references member (id),
    constraint learner_profile_of_job foreign key (job_profile_id) references job_profile (id)
);

create table profile_format (
    member_id char(36)    not null,
    format    varchar(20) not null,
    primary key (member_id, format),
    constraint profile_format_of_profile foreign key (member_id) references learner_profile (member_id)
);

create table profile_interest (
    member_id     char(36) not null,
    competence_id char(36) not null,
    primary key (member_id, competence_id),
    constraint profile_interest_of_profile foreign key (member_id) references learner_profile (member_id),
    constraint profile_interest_in_competence foreign key (competence_id) references competence (id)
);

create table blocked_time (
    member_id char(36) not null,
    from_date date     not null,
    to_date   date     not null,
    primary key (member_id, from_date),
    constraint blocked_time_of_profile foreign key (member_id) references learner_profile (member_id)
);

-- What people say of themselves; never proof, therefore kept apart from attestations.
create table self_assessment (
    member_id     char(36) not null,
    competence_id char(36) not null,
    level         int      not null,
    since         date     not null,
    primary key (member_id, competence_id),
    constraint self_assessment_of_profile foreign key (member_id) references learner_profile (member_id),
    constraint self_assessment_of_competence foreign key (competence_id) references competence (id)
);

-- What is proven, one row for each proof: when one expires, an older one still counts.
create table attestation (
    id            char(36)     not null primary key,
    member_id     char(36)     not null,
    competence_id char(36)     not null,
    level         int          not null,
    evidence_kind varchar(20)  not null,
    evidence_ref  varchar(200) not null,
    since         date         not null,
    expires       date         null,
    constraint attestation_of_profile foreign key (member_id) references learner_profile (member_id),
    constraint attestation_of_competence foreign key (competence_id) references competence (id)
);
create unique index attestation_by_evidence on attestation (member_id, competence_id, evidence_kind, evidence_ref);
create index attestation_by_expiry on attestation (expires);

create table goal (
    id             char(36) not null primary key,
    member_id      char(36) not null,
    job_profile_id char(36) null,
    competence_id  char(36) null,
    level          int      null,
    due            date     not null,
    constraint goal_of_profile foreign key (member_id) references learner_profile (member_id),
    constraint goal_for_job foreign key (job_profile_id) references job_profile (id),
    constraint goal_for_competence foreign key (competence_id) references competence (id),
    constraint goal_has_one_target check ((job_profile_id is null) <> (competence_id is null)),
    constraint goal_level_with_competence check ((competence_id is null) = (level is null))
);
