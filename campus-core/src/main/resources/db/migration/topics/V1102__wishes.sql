-- Who wishes modules for what; counted with the gaps, never shown with a name.
create table topic_wish (
    member_id     char(36)    not null,
    competence_id char(36)    not null,
    wished_at     datetime(6) not null,
    primary key (member_id, competence_id),
    constraint topic_wish_of_member foreign key (member_id) references member (id),
    constraint topic_wish_of_competence foreign key (competence_id) references competence (id)
);
