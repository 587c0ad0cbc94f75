-- A person may fall ill again: the rules are told of every case of a person, not of the last, and judge each meeting by the one around it.
create or replace function contact_cases(in_tenant text, persons uuid[]) returns table (
  person uuid, disease text, onset_day date, specimen_day date, result_day date, report_day date, outcome_day date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select k.subject_id, k.disease, k.onset_day, k.specimen_day, k.result_day, k.report_day, k.outcome_day
  from case_record k where k.tenant = in_tenant and k.subject_id = any (persons) and k.state = 'active' and k.classification = 'confirmed'
  order by k.report_day, k.id
$$;

-- Who met these people, whenever; and from there on whoever met those within so many days after what they were exposed to, as the rules
-- let nothing follow later: the people of one outbreak no longer bring those of all years along.
drop function contact_downstream(text, uuid[]);
create function contact_downstream(in_tenant text, persons uuid[], days integer) returns setof uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  with recursive found (person, first_day, last_day) as (
    select asked, null::date, null::date from unnest(persons) asked
    union
    select met.subject_id, met.first_day, met.last_day from found f cross join lateral (
      select c.subject_id, coalesce(c.first_day, c.last_day) as first_day, c.last_day
      from contact c where c.tenant = in_tenant and c.source = f.person and c.state = 'active'
      union all
      select c.subject_id, coalesce(c.first_day, c.last_day), c.last_day
      from case_record k join contact c on c.tenant = k.tenant and c.source_case = k.id and c.state = 'active'
      where k.tenant = in_tenant and k.subject_id = f.person) met
    where met.subject_id is not null
      and (f.first_day is null or (met.last_day >= f.first_day and met.first_day <= f.last_day + days)))
  select distinct person from found where person is not null
$$;
