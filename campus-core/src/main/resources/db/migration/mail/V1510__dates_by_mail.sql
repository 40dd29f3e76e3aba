-- The date that a mail brings, as iCalendar without those who take part; forgotten with its words.
alter table mail add column invitation longtext null;
-- Whether a person wants booked dates by mail.
alter table mail_preference add column dates boolean not null default true;
