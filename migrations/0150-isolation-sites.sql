-- Sites of isolation: rooms, who lies where, equipment, meals, guards. Two people never have one bed on one day, whichever door they came by.

create extension if not exists btree_gist;
create table isolation_room (like record_head including all,
  site uuid, name text, block text, beds integer, for_whom text, opened_day date, closed_day date, note text);
create table isolation_stay (like record_head including all,
  site uuid, room uuid, bed integer, isolation uuid, arrival text, from_day date, due_day date, out_day date, out_reason text,
  screened_day date, screening text, specimen_taken boolean, note text);
create table site_equipment (like record_head including all,
  site uuid, kind text, number integer, installed_day date, removed_day date, place text, watched_by text, note text);
create table site_meal (like record_head including all,
  site uuid, meal_day date, meal text, portions integer, price integer, supplier text, menu text, sample_kept boolean, verdict text, problem text);
create table site_guard (like record_head including all,
  site uuid, ring text, on_day date, from_time text, to_time text, force text, people integer, lead text, note text);
do $$
declare name text;
begin
  foreach name in array array['isolation_room', 'isolation_stay', 'site_equipment', 'site_meal', 'site_guard'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
    execute format('create index %I on %I (tenant, site)', name || '_site', name);
    execute format('alter table %I add foreign key (tenant, site) references facility (tenant, id)', name);
  end loop;
end $$;
create index isolation_room_day on isolation_room (opened_day desc nulls last, id desc);
create index isolation_stay_day on isolation_stay (from_day desc nulls last, id desc);
create index site_equipment_day on site_equipment (installed_day desc nulls last, id desc);
create index site_meal_day on site_meal (meal_day desc nulls last, id desc);
create index site_guard_day on site_guard (on_day desc nulls last, id desc);
create index isolation_stay_subject on isolation_stay (tenant, subject_id);
create index isolation_stay_isolation on isolation_stay (tenant, isolation) where isolation is not null;
alter table isolation_stay add foreign key (tenant, subject_id) references person (tenant, id);
alter table isolation_stay add foreign key (tenant, room) references isolation_room (tenant, id);
alter table isolation_stay add foreign key (tenant, isolation) references isolation_order (tenant, id);
-- A day of leaving before the day of coming is asked about on the form, and takes no bed here.
alter table isolation_stay add constraint isolation_stay_one_bed exclude using gist (
  tenant with =, room with =, bed with =,
  daterange(from_day, case when out_day is null then null else greatest(from_day, out_day) end, '[)') with &&)
  where (state = 'active' and room is not null and bed is not null);
