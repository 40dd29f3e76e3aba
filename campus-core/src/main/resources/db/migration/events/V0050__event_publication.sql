-- Spring Modulith's registry of events that listeners have not finished; its own statements name it in upper case. It reads the id as a UUID on H2 and as
-- text on MySQL.
create table EVENT_PUBLICATION (
    ID                     ${UUID}     not null primary key,
    LISTENER_ID            varchar(512) not null,
    EVENT_TYPE             varchar(512) not null,
    SERIALIZED_EVENT       longtext     not null,
    PUBLICATION_DATE       timestamp(6) not null,
    COMPLETION_DATE        timestamp(6) null,
    STATUS                 varchar(20)  null,
    COMPLETION_ATTEMPTS    int          null,
    LAST_RESUBMISSION_DATE timestamp(6) null
);
create index event_publication_by_completion on EVENT_PUBLICATION (COMPLETION_DATE);
