-- Those who left before it was noticed that nothing is asked of them any more.
update assigned_person set standing = 'LAPSED', version = version + 1
where standing = 'ASSIGNED' and member_id in (select id from member where left_on < current_date);
