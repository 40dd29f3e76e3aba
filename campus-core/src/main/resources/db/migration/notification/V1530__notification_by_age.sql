-- by which old messages are found that are forgotten
create index notification_by_age on notification (created_at);
