-- What a tool has reported about one element: the best points, in those of the element, and whether it was worked through. stamped_at is the tool's time of its latest report.
create table study_tool_score (
    enrolment_id char(36)     not null,
    element_id   char(36)     not null,
    points       decimal(8,2) null,
    max_points   int          not null,
    viewed       boolean      not null,
    stamped_at   datetime(6)  not null,
    noted_at     datetime(6)  not null,
    version      bigint       not null,
    primary key (enrolment_id, element_id),
    constraint study_tool_score_of_enrolment foreign key (enrolment_id) references enrolment (id)
);
