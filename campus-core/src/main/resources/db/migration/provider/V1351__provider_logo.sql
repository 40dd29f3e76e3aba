-- The logo that a provider shows beside its modules and on records of them; the picture itself is a file.
create table provider_logo (
    provider_id char(36)     not null primary key,
    file_id     char(36)     not null,
    alternative varchar(200) not null,
    width       int          not null,
    height      int          not null,
    changed_at  datetime(6)  not null,
    constraint provider_logo_of_provider foreign key (provider_id) references provider (id)
);
