-- Results that come in, by sheet or by message, until they lie with a tube or a specimen.
create table lab_result (like record_head including all,
  code text, result text, result_day date, method text, specimen_day date, laboratory text, ct text, variant text, person text, person_year integer,
  person_number text, person_phone text, source text, message text, status text, why text, specimen uuid, pool uuid, note text);
create index lab_result_home on lab_result (home_unit);
create index lab_result_import on lab_result (import_id) where import_id is not null;
create index lab_result_fingerprint on lab_result (tenant, fingerprint) where fingerprint is not null;
create index lab_result_search on lab_result using gin (search_text gin_trgm_ops);
create index lab_result_words on lab_result using gin (words);
create index lab_result_day on lab_result (result_day desc nulls last, id desc);
create index lab_result_waiting on lab_result (tenant, lab_code_key(code)) where status = 'waiting';
create index lab_result_message on lab_result (tenant, message) where message is not null;
create index lab_result_specimen on lab_result (tenant, specimen) where specimen is not null;
create index lab_result_pool on lab_result (tenant, pool) where pool is not null;
alter table lab_result add foreign key (tenant, specimen) references specimen (tenant, id);
alter table lab_result add foreign key (tenant, pool) references pool (tenant, id);
