-- Tracing: contacts with their exposure, follow-up visits, places cases went to, gatherings, findings on sources of infection.

create table gathering (like record_head including all, name text, setting text, place text, held_day date, end_day date, people integer, note text);
create table contact (like record_head including all,
  source_case uuid, source uuid, disease text, setting text, gathering uuid, first_day date, last_day date, proximity text, minutes integer, masks text,
  care text, shielded boolean, found_by text, found_day date, isolated_day date, stated_level text, level text, days_to_list integer, status text,
  end_day date, team uuid, note text);
create table contact_visit (like record_head including all, contact uuid, visit_day date, result text, signs text, note text);
create table case_movement (like record_head including all,
  place text, setting text, gathering uuid, from_day date, from_time text, to_day date, disinfected_day date, note text);
create table infection_source (like record_head including all, infector uuid, way text, certainty text, found_day date, evidence text);

do $$
declare name text;
begin
  foreach name in array array['gathering', 'contact', 'contact_visit', 'case_movement', 'infection_source'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
  foreach name in array array['contact', 'contact_visit', 'case_movement', 'infection_source'] loop
    execute format('create index %I on %I (tenant, subject_id)', name || '_subject', name);
    execute format('alter table %I add foreign key (tenant, subject_id) references person (tenant, id)', name);
  end loop;
end $$;
create index gathering_day on gathering (held_day desc nulls last, id desc);
create index contact_day on contact (found_day desc nulls last, id desc);
create index contact_visit_day on contact_visit (visit_day desc nulls last, id desc);
create index case_movement_day on case_movement (from_day desc nulls last, id desc);
create index infection_source_day on infection_source (found_day desc nulls last, id desc);
create index contact_source_case on contact (tenant, source_case) where source_case is not null;
create index contact_source on contact (tenant, source) where source is not null;
create index contact_open on contact (home_unit, end_day) where status = 'following';
create index contact_visit_contact on contact_visit (tenant, contact, visit_day);
create index infection_source_infector on infection_source (tenant, infector) where infector is not null;
alter table contact add foreign key (tenant, source_case) references case_record (tenant, id);
alter table contact add foreign key (tenant, source) references person (tenant, id);
alter table contact add foreign key (tenant, gathering) references gathering (tenant, id);
alter table contact add foreign key (tenant, team) references team (tenant, id);
alter table contact_visit add foreign key (tenant, contact) references contact (tenant, id);
alter table case_movement add foreign key (tenant, gathering) references gathering (tenant, id);
alter table infection_source add foreign key (tenant, infector) references case_record (tenant, id);

-- Tracing teams are of several forces (F048).
alter table team_member add column force text;

-- A contact of one commune may have met a case of another: levels follow from days and meetings of both. These functions give ids, days
-- and kinds of meeting to the rules, never a name; what is then written is decided by the policies as always.
create function contact_downstream(in_tenant text, persons uuid[]) returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  with recursive found (person) as (
    select unnest(persons)
    union
    select met.subject_id from found f cross join lateral (
      select c.subject_id from contact c where c.tenant = in_tenant and c.source = f.person and c.state = 'active'
      union all
      select c.subject_id from case_record k join contact c on c.tenant = k.tenant and c.source_case = k.id and c.state = 'active'
      where k.tenant = in_tenant and k.subject_id = f.person) met
    where met.subject_id is not null)
  select person from found where person is not null
$$;
create function contact_meetings(in_tenant text, persons uuid[]) returns table (
  id uuid, person uuid, source_person uuid, disease text, setting text, first_day date, last_day date, proximity text, minutes integer, masks text,
  care text, shielded boolean, found_day date, isolated_day date, stated_level text, level text, days_to_list integer, status text,
  end_day date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.subject_id, coalesce(k.subject_id, c.source), c.disease, c.setting, c.first_day, c.last_day, c.proximity, c.minutes, c.masks,
    c.care, c.shielded, c.found_day, c.isolated_day, c.stated_level, c.level, c.days_to_list, c.status, c.end_day
  from contact c left join case_record k on k.tenant = c.tenant and k.id = c.source_case
  where c.tenant = in_tenant and c.subject_id = any (persons) and c.state = 'active' and c.status is distinct from 'cancelled'
$$;
create function contact_cases(in_tenant text, persons uuid[]) returns table (
  person uuid, disease text, onset_day date, specimen_day date, result_day date, report_day date, outcome_day date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (k.subject_id, k.disease) k.subject_id, k.disease, k.onset_day, k.specimen_day, k.result_day, k.report_day, k.outcome_day
  from case_record k where k.tenant = in_tenant and k.subject_id = any (persons) and k.state = 'active' and k.classification = 'confirmed'
  order by k.subject_id, k.disease, k.report_day desc nulls last
$$;
