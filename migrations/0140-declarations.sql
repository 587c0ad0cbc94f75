-- Health declarations, places with a QR code and who came there; the few things that a door without an account may ask.
create table qr_place (like record_head including all,
  name text, kind text, address text, village text, keeper text, keeper_phone text, registered_day date, stay_minutes integer, closed boolean,
  facility uuid, note text);
create table declaration_question (like record_head including all,
  wording text, wording_english text, meaning text, rank integer, from_day date, until_day date, basis text);
create table declaration (like record_head including all,
  declared_day date, declared_time text, kind text, place uuid, full_name text, sex text, birth_year integer, national_id text, phone text,
  address text, from_other_province boolean, from_abroad boolean, came_from text, goes_to text, arrived_day date, vehicle text, answers text,
  form text, symptoms boolean, from_area boolean, met_sick boolean, red boolean, truthful boolean, how text, receipt text, signal uuid, status text,
  note text);
create table check_in (like record_head including all,
  place uuid, on_day date, at_time text, left_time text, full_name text, sex text, birth_year integer, national_id text, phone text, address text,
  how text, declaration uuid, contact uuid, note text);

do $$
declare name text;
begin
  foreach name in array array['qr_place', 'declaration_question', 'declaration', 'check_in'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index qr_place_day on qr_place (registered_day desc nulls last, id desc);
create index declaration_question_day on declaration_question (from_day desc nulls last, id desc);
create index declaration_day on declaration (declared_day desc nulls last, id desc);
create index declaration_place on declaration (tenant, place, declared_day);
create index declaration_receipt on declaration (tenant, receipt) where receipt is not null;
create index declaration_red on declaration (home_unit, declared_day) where red and status = 'received';
create index check_in_day on check_in (on_day desc nulls last, id desc);
create index check_in_place on check_in (tenant, place, on_day);
alter table qr_place add foreign key (tenant, facility) references facility (tenant, id);
alter table declaration add foreign key (tenant, place) references qr_place (tenant, id);
alter table declaration add foreign key (tenant, signal) references signal (tenant, id);
alter table check_in add foreign key (tenant, place) references qr_place (tenant, id);
alter table check_in add foreign key (tenant, declaration) references declaration (tenant, id);
alter table check_in add foreign key (tenant, contact) references contact (tenant, id);

-- The door where nobody acts: these three are all that it may ask. A place by the random id that its poster bears; nothing of anybody.
create function public_place(wanted uuid) returns table (
  tenant text, id uuid, home_unit text, unit_name text, name text, kind text, address text, closed boolean, installed_today date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.tenant, p.id, p.home_unit, u.full_name, p.name, p.kind, p.address, coalesce(p.closed, false), i.today
  from qr_place p join unit u on u.key = p.home_unit join installation i on i.tenant = p.tenant
  where p.id = wanted and p.state = 'active'
$$;
create function public_questions(in_tenant text, of_unit text) returns table (
  id uuid, wording text, wording_english text, meaning text, rank integer, from_day date, until_day date, reach bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select q.id, q.wording, q.wording_english, coalesce(q.meaning, 'other'), q.rank, q.from_day, q.until_day,
    (select count(*) from unit_reach all_of where all_of.unit_key = q.home_unit)
  from declaration_question q join unit_reach r on r.unit_key = q.home_unit and r.reached_key = of_unit
  where q.tenant = in_tenant and q.state = 'active'
$$;
-- Whether somebody at this place was told of today already and nobody has looked at it yet: then no second signal is made.
create function public_open_signal(in_tenant text, at_place uuid, on_day date) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id from declaration d join signal s on s.tenant = d.tenant and s.id = d.signal
  where d.tenant = in_tenant and d.place = at_place and d.declared_day = on_day and s.state = 'active' and s.state_of in ('signal', 'verifying')
  limit 1
$$;
-- Whoever serves people at a place or a checkpoint is shown the one declaration whose code its declarer shows, wherever it was made.
create function declaration_shown(in_tenant text, wanted text) returns table (
  id uuid, home_unit text, full_name text, sex text, birth_year integer, national_id text, phone text, address text, came_from text, goes_to text,
  vehicle text, declared_day date, declared_time text, place_name text, red boolean, status text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.home_unit, d.full_name, d.sex, d.birth_year, d.national_id, d.phone, d.address, d.came_from, d.goes_to,
    d.vehicle, d.declared_day, d.declared_time, p.name, coalesce(d.red, false), coalesce(d.status, 'received')
  from declaration d left join qr_place p on p.tenant = d.tenant and p.id = d.place
  where d.tenant = in_tenant and d.receipt = wanted and d.state = 'active' and d.erased_at is null
    and cardinality(app_scope('check-ins.write')) > 0
  limit 1
$$;
