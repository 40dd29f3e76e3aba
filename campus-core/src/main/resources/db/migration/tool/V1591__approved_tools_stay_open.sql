-- What learners open is what the operator approved; what the provider stated since waits beside it.
alter table external_tool add column approved_name varchar(100) null;
alter table external_tool add column approved_login_address varchar(500) null;
alter table external_tool add column approved_redirects longtext null;
alter table external_tool add column approved_target varchar(500) null;
alter table external_tool add column approved_keys_address varchar(500) null;
alter table external_tool add column approved_public_key longtext null;
-- Since when the approved name stands on the approved machines: for anything else people are asked anew whether they tell it their names.
alter table external_tool add column recipient_since datetime(6) null;
update external_tool set approved_name = name, approved_login_address = login_address, approved_redirects = redirects, approved_target = target,
    approved_keys_address = keys_address, approved_public_key = public_key, recipient_since = stated_at where state in ('APPROVED', 'SUSPENDED');
