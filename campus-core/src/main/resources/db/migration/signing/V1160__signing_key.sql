-- The platform's keys; the private halves are sealed by a secret that is not in the database.
create table signing_key (
    id         varchar(40) not null primary key,
    created_at datetime(6) not null,
    public_key longtext    not null,
    sealed_key longtext    not null
);
