-- What the person knows of a booked date, in words and no longer by hashes that are none.
alter table calendar_invitation add column known varchar(20) default 'NOTHING' not null;
update calendar_invitation set known = case
    when told is null then 'NOTHING'
    when told = '0000000000000000000000000000000000000000000000000000000000000000' then 'UNNOTED'
    when told = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff' then 'OUTDATED'
    else 'TOLD' end;
