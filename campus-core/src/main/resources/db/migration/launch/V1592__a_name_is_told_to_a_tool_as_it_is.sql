-- SHA-256 of the tool's name and machines for which the person agreed: for anything else the person is asked anew.
alter table tool_pseudonym add column named_to char(64) null;
