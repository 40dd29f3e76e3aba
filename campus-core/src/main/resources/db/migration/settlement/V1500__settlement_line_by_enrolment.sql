-- A correction looks for the month in which what it corrects was settled.
create index settlement_line_by_enrolment on settlement_line (enrolment_id, month_from);
