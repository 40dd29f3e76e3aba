-- What a provider wrote to all who consented on a topic. reach is the size of the group in full tens, null below ten.
create table contact_message (
    id            char(36)      not null primary key,
    provider_id   char(36)      not null,
    competence_id char(36)      not null,
    module_id     char(36)      null,
    subject       varchar(120)  not null,
    text          varchar(3000) not null,
    reach         int           null,
    sent_at       timestamp(6)  not null,
    constraint contact_message_of_provider foreign key (provider_id) references provider (id),
    constraint contact_message_on_topic foreign key (competence_id) references competence (id),
    constraint contact_message_on_module foreign key (module_id) references learning_module (id)
);
create index contact_message_by_provider on contact_message (provider_id, competence_id, sent_at);

-- Whom it reached and on which consent: for the person alone, never for the provider.
create table contact_delivery (
    message_id char(36) not null,
    member_id  char(36) not null,
    consent_id char(36) not null,
    primary key (member_id, message_id),
    constraint contact_delivery_of_message foreign key (message_id) references contact_message (id),
    constraint contact_delivery_to_member foreign key (member_id) references member (id)
);

create table contact_stop (
    member_id   char(36)     not null,
    provider_id char(36)     not null,
    stopped_at  timestamp(6) not null,
    primary key (member_id, provider_id),
    constraint contact_stop_of_member foreign key (member_id) references member (id),
    constraint contact_stop_for_provider foreign key (provider_id) references provider (id)
);

-- What a person answered, with the name that the person agreed to show.
create table contact_reply (
    message_id char(36)      not null,
    member_id  char(36)      not null,
    name       varchar(200)  not null,
    text       varchar(3000) not null,
    replied_at timestamp(6)  not null,
    primary key (member_id, message_id),
    constraint contact_reply_to_message foreign key (message_id) references contact_message (id),
    constraint contact_reply_of_member foreign key (member_id) references member (id)
);
