-- Requests for erasure. What could go went at once, the rest waits until the person has left; at most one request of a person is open.
create table erasure_request (
    id           char(36)     not null primary key,
    member_id    char(36)     not null,
    state        varchar(20)  not null,
    requested_at timestamp(6) not null,
    erased_at    timestamp(6) not null,
    decided_at   timestamp(6) null,
    reason       varchar(500) null,
    open_key     char(36)     null,
    version      bigint       not null,
    constraint uq_erasure_request_open unique (open_key),
    constraint erasure_request_of_member foreign key (member_id) references member (id)
);
create index erasure_request_by_member on erasure_request (member_id, requested_at);
create index erasure_request_by_state on erasure_request (state, requested_at);

-- What became of each kind of record, as the person was told.
create table erasure_outcome (
    request_id char(36)    not null,
    position   int         not null,
    file       varchar(60) not null,
    fate       varchar(20) not null,
    ground     varchar(20) null,
    entries    int         not null,
    primary key (request_id, position),
    constraint erasure_outcome_of_request foreign key (request_id) references erasure_request (id)
);
