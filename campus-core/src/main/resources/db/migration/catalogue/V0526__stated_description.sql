-- What a module states in full, beside the columns by which it is searched and planned. Null for modules that were stored before.
alter table learning_module add column stated longtext null;
