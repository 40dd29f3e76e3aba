-- The address of the account where it is another one than that for mails; whether others read the mailbox; the day on which a printed code linked an account.
alter table member add column sign_in_email varchar(254);
alter table member add column shared_mailbox boolean default false not null;
alter table member add column activated_on date;
create index ix_member_sign_in_email on member (sign_in_email);
-- The latest printed code of each person; of the code itself no more than its hash is kept.
create table activation_code (
    member_id   char(36)     not null primary key,
    code_sha256 char(64)     not null,
    state       varchar(10)  not null,
    made_at     timestamp(6) not null,
    last_day    date         not null,
    failures    integer      not null,
    version     bigint       not null,
    constraint uq_activation_code unique (code_sha256),
    constraint fk_activation_code_member foreign key (member_id) references member (id)
);
