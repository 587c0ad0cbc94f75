-- Self-tests that were reported, sequences, seroprevalence surveys, sentinel sites with their weekly counts.
create table self_test (like record_head including all,
  test_day date, result text, channel text, kit text, symptoms boolean, contact boolean, positives integer, status text, verified_day date,
  verified_how text, case_made uuid, note text);
create table sequence (like record_head including all,
  lineage text, label text, accession text, collected_day date, result_day date, laboratory text, specimen uuid, note text);
create table sero_survey (like record_head including all,
  name text, population text, from_day date, to_day date, tested integer, positive integer, sensitivity integer, specificity integer, test text, note text);
create table sentinel_site (like record_head including all,
  name text, syndrome text, facility uuid, weekly integer, from_day date, until_day date, note text);
create table sentinel_report (like record_head including all,
  site uuid, week_start date, visits integer, patients integer, specimens integer, positive integer, note text);
do $$
declare name text;
begin
  foreach name in array array['self_test', 'sequence', 'sero_survey', 'sentinel_site', 'sentinel_report'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
  foreach name in array array['self_test', 'sequence'] loop
    execute format('create index %I on %I (tenant, subject_id)', name || '_subject', name);
    execute format('alter table %I add foreign key (tenant, subject_id) references person (tenant, id)', name);
  end loop;
end $$;
create index self_test_day on self_test (test_day desc nulls last, id desc);
create index self_test_open on self_test (home_unit, test_day) where status in ('reported', 'unreached');
create index sequence_day on sequence (collected_day desc nulls last, id desc);
create index sequence_specimen on sequence (tenant, specimen) where specimen is not null;
create index sero_survey_day on sero_survey (to_day desc nulls last, id desc);
create index sentinel_site_day on sentinel_site (from_day desc nulls last, id desc);
create index sentinel_report_day on sentinel_report (week_start desc nulls last, id desc);
create index sentinel_report_site on sentinel_report (tenant, site, week_start);
alter table self_test add foreign key (tenant, case_made) references case_record (tenant, id);
alter table sequence add foreign key (tenant, specimen) references specimen (tenant, id);
alter table sentinel_site add foreign key (tenant, facility) references facility (tenant, id);
alter table sentinel_report add foreign key (tenant, site) references sentinel_site (tenant, id);
