alter table learning_module add column record_months int null;
