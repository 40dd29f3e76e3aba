-- That somebody caused a letter to an address, so that nobody fills a stranger's mailbox. Kept for as long as it counts.
create table asked_letter (
    id             char(36)    not null primary key,
    address_sha256 char(64)    not null,
    asked_at       datetime(6) not null
);
create index asked_letter_by_address on asked_letter (address_sha256, asked_at);
create index asked_letter_by_time on asked_letter (asked_at);
