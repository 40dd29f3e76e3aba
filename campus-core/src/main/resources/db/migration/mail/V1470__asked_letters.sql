-- That somebody caused a letter to an address, so that nobody fills a stranger's mailbox; as many as places can count at a time. Kept for as long as it counts.
create table asked_letter (
    id             char(36)    not null primary key,
    address_hash   char(64)    not null,
    place          int         not null,
    asked_at       datetime(6) not null,
    constraint asked_letter_place unique (address_hash, place)
);
create index asked_letter_by_time on asked_letter (asked_at);
