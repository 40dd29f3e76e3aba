-- How people read their records after leaving: the private address that waits for its confirmation, the confirmed one, and the account known as theirs.
create table private_account (
    member_id     char(36)     not null primary key,
    wanted        varchar(254),
    secret_sha256 char(64),
    secret_until  timestamp(6) null,
    letters_on    date,
    letters       integer      not null,
    address       varchar(254),
    confirmed_at  timestamp(6) null,
    identity_id   char(36),
    version       bigint       not null,
    constraint uq_private_account_secret unique (secret_sha256),
    constraint uq_private_account_address unique (address),
    constraint uq_private_account_identity unique (identity_id),
    constraint fk_private_account_member foreign key (member_id) references member (id),
    constraint fk_private_account_identity foreign key (identity_id) references identity (id)
);
create index ix_private_account_until on private_account (secret_until);
