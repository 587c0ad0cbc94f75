-- Codes follow from ids, and an id may be made up so that two records bear one code: the oldest is the one that is shown and answered for.
create or replace function declaration_shown(in_tenant text, wanted text) returns table (
  id uuid, home_unit text, full_name text, sex text, birth_year integer, national_id text, phone text, address text, came_from text, goes_to text,
  vehicle text, declared_day date, declared_time text, place_name text, red boolean, status text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.home_unit, d.full_name, d.sex, d.birth_year, d.national_id, d.phone, d.address, d.came_from, d.goes_to,
    d.vehicle, d.declared_day, d.declared_time, p.name, coalesce(d.red, false), coalesce(d.status, 'received')
  from declaration d left join qr_place p on p.tenant = d.tenant and p.id = d.place
  where d.tenant = in_tenant and d.receipt = wanted and d.state = 'active' and d.erased_at is null
    and cardinality(app_scope('checkpoint-logs.write')) > 0
  order by d.known_at, d.id
  limit 1
$$;
create or replace function public_report_answer(wanted text) returns table (
  status text, answer text, answered_day date, due_day date, due_time text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(r.status, 'received'), case when r.status in ('answered', 'rejected') then r.answer end, r.answered_day, r.due_day, r.due_time
  from installation i join citizen_report r on r.tenant = i.tenant and r.receipt = wanted
  where r.state = 'active' and r.erased_at is null
  order by r.known_at, r.id
  limit 1
$$;
