-- What the calendar of a person's mail program was last told of a booking, and when it is looked next whether there is something new; gone once the date is over.
create table calendar_invitation (
    enrolment_id char(36)    not null primary key,
    member_id    char(36)    not null,
    module_id    char(36)    not null,
    due_at       datetime(6) not null,
    told         char(64)    null,
    version      bigint      not null,
    constraint calendar_invitation_of_member foreign key (member_id) references member (id)
);
create index calendar_invitation_by_due on calendar_invitation (due_at);
create index calendar_invitation_by_member on calendar_invitation (member_id);
create index calendar_invitation_by_module on calendar_invitation (module_id);
