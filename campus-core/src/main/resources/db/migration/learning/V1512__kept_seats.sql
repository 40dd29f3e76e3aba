-- The share of a municipality in the seats of a session that are kept for it, alone or together with the others of the same quota, until a day.
create table kept_seat (
    id              char(36) not null primary key,
    session_id      char(36) not null,
    quota           int      not null,
    municipality_id char(36) not null,
    seats           int      not null,
    kept_until      date     not null,
    constraint kept_seat_once unique (session_id, municipality_id)
);
