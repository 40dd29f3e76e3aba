-- What a person lets the employer see beyond what the employer may see anyhow; revoked ones stay as history.
create table profile_release (
    id          char(36)     not null primary key,
    member_id   char(36)     not null,
    field       varchar(30)  not null,
    audience    varchar(20)  not null,
    released_at timestamp(6) not null,
    until_day   date         not null,
    revoked_at  timestamp(6) null,
    constraint profile_release_of_member foreign key (member_id) references member (id)
);
create index profile_release_by_member on profile_release (member_id, field);

-- A goal that the employer proposes; it counts when both have signed.
create table goal_agreement (
    id             char(36)     not null primary key,
    member_id      char(36)     not null,
    job_profile_id char(36)     null,
    competence_id  char(36)     null,
    level          int          null,
    due            date         not null,
    state          varchar(20)  not null,
    proposed_by    char(36)     not null,
    proposed_at    timestamp(6) not null,
    answered_at    timestamp(6) null,
    version        bigint       not null,
    constraint goal_agreement_of_member foreign key (member_id) references member (id),
    constraint goal_agreement_for_job foreign key (job_profile_id) references job_profile (id),
    constraint goal_agreement_for_competence foreign key (competence_id) references competence (id)
);
create index goal_agreement_by_member on goal_agreement (member_id, state);
