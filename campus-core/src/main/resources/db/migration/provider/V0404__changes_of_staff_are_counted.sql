alter table provider_staff add column version bigint default 0 not null;
