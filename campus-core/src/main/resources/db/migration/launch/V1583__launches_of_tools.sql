-- Under which name a tool knows a person: another one for each tool, made by chance. named_since: since when the person agrees that the tool is told the person's name.
create table tool_pseudonym (
    member_id   char(36)    not null,
    tool_id     char(36)    not null,
    subject     char(36)    not null,
    made_at     datetime(6) not null,
    named_since datetime(6) null,
    version     bigint      not null,
    primary key (member_id, tool_id),
    constraint tool_pseudonym_once unique (tool_id, subject),
    constraint tool_pseudonym_of_member foreign key (member_id) references member (id)
);

-- That somebody has opened a tool from an element, in which edition of the module.
create table tool_launch (
    enrolment_id char(36)    not null,
    element_id   char(36)    not null,
    tool_id      char(36)    not null,
    member_id    char(36)    not null,
    module_id    char(36)    not null,
    edition      int         not null,
    first_at     datetime(6) not null,
    last_at      datetime(6) not null,
    version      bigint      not null,
    primary key (enrolment_id, element_id, tool_id),
    constraint tool_launch_of_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint tool_launch_of_member foreign key (member_id) references member (id)
);
create index tool_launch_by_element on tool_launch (tool_id, module_id, element_id);

-- What holds for minutes: a sign-in under way (used once), an access token, a token of a tool that was used. id is the SHA-256 of what the other side holds.
create table tool_ticket (
    id           char(64)     not null primary key,
    kind         varchar(20)  not null,
    tool_id      char(36)     not null,
    enrolment_id char(36)     null,
    element_id   char(36)     null,
    scopes       varchar(500) null,
    expires_at   datetime(6)  not null
);
create index tool_ticket_by_end on tool_ticket (expires_at);
