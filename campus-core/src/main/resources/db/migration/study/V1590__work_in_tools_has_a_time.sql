-- When something was handed in first, as the tool says: what was graded after the phase has closed counts where that lies before.
alter table study_tool_score add column worked_at datetime(6) null;
