-- Counts the changes of a logo, so that of two at the same time one is refused.
alter table provider_logo add version bigint default 0 not null;
