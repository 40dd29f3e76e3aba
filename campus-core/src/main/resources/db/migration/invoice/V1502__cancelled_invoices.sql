-- A cancellation names what it cancels, which can be cancelled once. What is cancelled stays as it was issued.
alter table invoice add column cancels_id char(36) null;
alter table invoice add column reason varchar(500) null;
alter table invoice add constraint invoice_cancels foreign key (cancels_id) references invoice (id);
create unique index invoice_cancelled_once on invoice (cancels_id);

-- A fee stands on one invoice that holds, and on those that were cancelled before; empty where it holds.
alter table invoice_entry add column cancellation varchar(36) default '' not null;
create index invoice_entry_by_enrolment on invoice_entry (enrolment_id, month_from);
alter table invoice_entry drop primary key;
alter table invoice_entry add primary key (month_from, enrolment_id, cancellation);

-- Only ever added to from now on: the latest revision of a month holds, and cancelled invoices keep theirs.
alter table invoice_tax_terms add column revision bigint default 0 not null;
update invoice_tax_terms set revision = (
    select n.place from (
        select t.id, row_number() over (partition by t.provider_id order by t.valid_from) as place from invoice_tax_terms t) n
    where n.id = invoice_tax_terms.id);
create unique index invoice_tax_terms_by_revision on invoice_tax_terms (provider_id, revision);
alter table invoice_tax_terms drop index invoice_tax_terms_once;
