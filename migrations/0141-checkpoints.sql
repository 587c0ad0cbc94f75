-- Checkpoints with their rosters and logs, the log of the border, temporary residence and absence.
create table checkpoint (like record_head including all,
  name text, kind text, village text, road text, opened_day date, closed_day date, decision text, round_the_clock boolean, place uuid, team uuid,
  note text);
create table checkpoint_shift (like record_head including all,
  checkpoint uuid, on_day date, from_time text, to_time text, leader text, police integer, army integer, health integer, transport integer,
  commune integer, unions integer, people integer, members uuid[], handover text);
create table checkpoint_log (like record_head including all,
  checkpoint uuid, on_day date, at_time text, direction text, vehicle text, plate text, people integer, full_name text, sex text,
  birth_year integer, national_id text, phone text, address text, came_from text, goes_to text, fever boolean, outcome text, how text,
  declaration uuid, note text);
create table border_crossing (like record_head including all,
  kind text, on_day date, at_time text, post uuid, stretch text, people integer, full_name text, sex text, birth_year integer, national_id text,
  phone text, address text, nationality text, came_from text, goes_to text, found_by text, handling text, note text);
create table residence_change (like record_head including all,
  kind text, from_day date, planned_day date, ended_day date, other_place text, stay_address text, reason text, note text);

do $$
declare name text;
begin
  foreach name in array array['checkpoint', 'checkpoint_shift', 'checkpoint_log', 'border_crossing', 'residence_change'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index checkpoint_day on checkpoint (opened_day desc nulls last, id desc);
create index checkpoint_shift_day on checkpoint_shift (on_day desc nulls last, id desc);
create index checkpoint_shift_of on checkpoint_shift (tenant, checkpoint, on_day);
create index checkpoint_log_day on checkpoint_log (on_day desc nulls last, id desc);
create index checkpoint_log_of on checkpoint_log (tenant, checkpoint, on_day);
create index border_crossing_day on border_crossing (on_day desc nulls last, id desc);
create index residence_change_day on residence_change (from_day desc nulls last, id desc);
create index residence_change_subject on residence_change (tenant, subject_id);
alter table checkpoint add foreign key (tenant, place) references qr_place (tenant, id);
alter table checkpoint add foreign key (tenant, team) references team (tenant, id);
alter table checkpoint_shift add foreign key (tenant, checkpoint) references checkpoint (tenant, id);
alter table checkpoint_log add foreign key (tenant, checkpoint) references checkpoint (tenant, id);
alter table checkpoint_log add foreign key (tenant, declaration) references declaration (tenant, id);
alter table border_crossing add foreign key (tenant, post) references checkpoint (tenant, id);
alter table residence_change add foreign key (tenant, subject_id) references person (tenant, id);

-- Shown to whoever may write in the log of a checkpoint: community teams stand there too.
create or replace function declaration_shown(in_tenant text, wanted text) returns table (
  id uuid, home_unit text, full_name text, sex text, birth_year integer, national_id text, phone text, address text, came_from text, goes_to text,
  vehicle text, declared_day date, declared_time text, place_name text, red boolean, status text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.home_unit, d.full_name, d.sex, d.birth_year, d.national_id, d.phone, d.address, d.came_from, d.goes_to,
    d.vehicle, d.declared_day, d.declared_time, p.name, coalesce(d.red, false), coalesce(d.status, 'received')
  from declaration d left join qr_place p on p.tenant = d.tenant and p.id = d.place
  where d.tenant = in_tenant and d.receipt = wanted and d.state = 'active' and d.erased_at is null
    and cardinality(app_scope('checkpoint-logs.write')) > 0
  limit 1
$$;
