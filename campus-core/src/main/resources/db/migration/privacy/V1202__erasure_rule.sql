alter table erasure_outcome change column fate erasure_rule varchar(20) not null;
alter table erasure_outcome change column ground retention_basis varchar(20) null;
