alter table offer_letter add column version bigint default 0 not null;
