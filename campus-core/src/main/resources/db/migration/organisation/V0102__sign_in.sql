create index ix_member_email on member (email);
create index ix_identity_member on identity (issuer, member_id);
