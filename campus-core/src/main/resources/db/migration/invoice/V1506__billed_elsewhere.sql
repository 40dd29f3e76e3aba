-- The last month that a provider has billed elsewhere; none of it and of those before is billed here.
create table invoice_start (
    provider_id     char(36) not null primary key,
    elsewhere_until date     not null,
    version         bigint   not null,
    constraint invoice_start_of_provider foreign key (provider_id) references provider (id)
);
-- What was closed before anybody billed here was billed by hand.
insert into invoice_start (provider_id, elsewhere_until, version)
select p.id, m.latest, 0 from provider p, (select max(month_from) as latest from settlement_month) m
where m.latest is not null and not exists (select 1 from invoice i where i.provider_id = p.id);
