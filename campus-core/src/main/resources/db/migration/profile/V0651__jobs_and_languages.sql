alter table learner_profile add column job_since date null;

-- Jobs beside the main one.
create table further_job (
    member_id      char(36) not null,
    job_profile_id char(36) not null,
    since          date     not null,
    primary key (member_id, job_profile_id),
    constraint further_job_of_profile foreign key (member_id) references learner_profile (member_id),
    constraint further_job_by_profile foreign key (job_profile_id) references job_profile (id)
);
create index further_job_holders on further_job (job_profile_id);

-- Languages understood beside the one that the person learns in.
create table profile_language (
    member_id char(36)   not null,
    language  varchar(2) not null,
    primary key (member_id, language),
    constraint profile_language_of_profile foreign key (member_id) references learner_profile (member_id)
);
