-- What a request with an Idempotency-Key was answered, so that its repetition is answered alike. Neither caller nor key can be read from the id.
create table idempotency_key (
    id           char(64)      not null primary key,
    request_hash char(64)      not null,
    started_at   datetime(6)   not null,
    status       int           null,
    content_type varchar(200)  null,
    location     varchar(1000) null,
    etag         varchar(100)  null,
    body         longtext      null
);
create index idempotency_key_by_start on idempotency_key (started_at);
