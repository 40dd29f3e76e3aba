-- A record has one successor at most, and a completion one first record: those that come in the place of that one carry no mark.
-- Should there be several by then, the one with the lowest number stays what it is.
alter table achievement_record add column first_of char(36) null;

update achievement_record set predecessor = null
where predecessor is not null and record_number not in (
    select kept.record_number from (
        select min(record_number) record_number from achievement_record where predecessor is not null group by predecessor) kept);

update achievement_record set first_of = completion_id
where record_number in (
    select roots.record_number from (
        select min(r.record_number) record_number
        from achievement_record r
        left join achievement_record p on p.record_number = r.predecessor and p.completion_id = r.completion_id
        where p.record_number is null
        group by r.completion_id) roots);

create unique index achievement_record_once_after on achievement_record (predecessor);
create unique index achievement_record_first_of on achievement_record (first_of);
alter table achievement_record drop index achievement_record_by_predecessor;
