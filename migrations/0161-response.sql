-- What a scenario waits for beside a level, and directives on measures applied by place and time.
alter table scenario add column trigger_figure text, add column trigger_value integer, add column trigger_days integer;
create table measure_application (like record_head including all,
  directive text, area text, from_day date, to_day date, decision_number text, note text);
create index measure_application_home on measure_application (home_unit);
create index measure_application_import on measure_application (import_id) where import_id is not null;
create index measure_application_fingerprint on measure_application (tenant, fingerprint) where fingerprint is not null;
create index measure_application_search on measure_application using gin (search_text gin_trgm_ops);
create index measure_application_words on measure_application using gin (words);
create index measure_application_day on measure_application (from_day desc nulls last, id desc);
