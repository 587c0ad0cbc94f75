-- Medicines and tests in and out, checks of their price and origin, courses of controlled medicines, sources of clusters, health records, specimens for a household.
create table supply_move (like record_head including all,
  good text, kind text, quantity integer, move_day date, to_unit text, from_move uuid, product text, origin text, lot text, expiry_day date, unit_price integer,
  basis text, note text);
create table price_check (like record_head including all,
  check_day date, place text, good text, product text, listed_price integer, sold_price integer, origin text, papers boolean, finding text, action text, note text);
create table drug_course (like record_head including all,
  case_record uuid, medicine text, programme text, consent_day date, start_day date, units integer, lot text, doctor text, pregnant boolean, status text,
  end_day date, adverse text, note text);
create table cluster_source (like record_head including all,
  cluster uuid, way text, entry text, certainty text, found_day date, evidence text, closing text);

do $$
declare name text;
begin
  foreach name in array array['supply_move', 'price_check', 'drug_course', 'cluster_source'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index supply_move_day on supply_move (move_day desc nulls last, id desc);
create index supply_move_to on supply_move (to_unit) where kind = 'allocated';
create index supply_move_from on supply_move (tenant, from_move) where from_move is not null;
alter table supply_move add foreign key (tenant, from_move) references supply_move (tenant, id);
create index price_check_day on price_check (check_day desc nulls last, id desc);
create index drug_course_day on drug_course (start_day desc nulls last, id desc);
create index drug_course_subject on drug_course (tenant, subject_id);
alter table drug_course add foreign key (tenant, subject_id) references person (tenant, id);
alter table drug_course add foreign key (tenant, case_record) references case_record (tenant, id);
create index cluster_source_day on cluster_source (found_day desc nulls last, id desc);
alter table cluster_source add foreign key (tenant, cluster) references cluster (tenant, id);
-- One finding a cluster, so that no cluster is counted twice; what is learned later changes it.
alter table cluster_source add exclude using btree (tenant with =, cluster with =) where (state = 'active');

alter table person add column health_record text, add column health_record_day date;
alter table specimen add column for_household boolean;
alter table screening_plan add column households integer;
