-- A record is found by the words of its person only where that person may be seen: whoever reads a case of another unit's patient would else
-- learn the name by asking for it. Beside that, search_ids is as it was.

-- `ways`: each a list of conditions that all hold; no record is met by two of them.
drop function search_ids(regclass, regclass, text, jsonb, text, text, integer);
create function search_ids(wanted regclass, subject regclass, in_tenant text, ways jsonb, needs text, subject_needs text, in_unit text, most integer) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public set max_parallel_workers_per_gather = 0 set random_page_cost = 1.1 set enable_hashjoin = off set enable_mergejoin = off set cpu_index_tuple_cost = 0.02 as $$
declare
  acting boolean := nullif(current_setting('app.account', true), '') is not null;
  access text := '';
  subject_access text := '';
  way jsonb;
  begun boolean;
  conditions text;
  met integer;
  own integer := 0;
  about integer := 0;
begin
  if acting then
    access := format(' and (r.home_unit in (select app_units(%1$L)) or r.shared_with && (select app_scope(%1$L)))', needs);
    subject_access := format(' and (s.home_unit in (select app_units(%1$L)) or s.shared_with && (select app_scope(%1$L)))', subject_needs);
  end if;
  if in_unit is not null then access := access || format(' and r.home_unit in (select reached_key from unit_reach where unit_key = %L)', in_unit); end if;
  for way in select jsonb_array_elements(ways) loop
    select bool_or(part ? 'begins'), string_agg(case
        when part ? 'begins' then format(' and %%1$s.search_text like %L', part ->> 'begins')
        when part ? 'like' then format(' and %%1$s.search_text like %L', part ->> 'like')
        when part ? 'units' then format(' and %%1$s.home_unit = any (%L::text[])', array(select jsonb_array_elements_text(part -> 'units')))
        else format(' and %%1$s.words && %L::text[]', array(select jsonb_array_elements_text(part -> 'words'))) end, '')
      into begun, conditions from jsonb_array_elements(way) part;
    -- Only where an index leads to the beginning: anywhere else every record would be read.
    continue when begun and to_regclass(coalesce(subject, wanted)::text || '_begins') is null;
    if subject is null or not begun then
      return query execute format('select r.id from %s r where r.tenant = %L', wanted, in_tenant) || replace(conditions, '%1$s', 'r') || access || format(' limit %s', most - own);
      get diagnostics met = row_count;
      own := own + met;
    end if;
    if subject is not null then
      return query execute format('select r.id from %s s join %s r on r.tenant = s.tenant and r.subject_id = s.id where s.tenant = %L', subject, wanted, in_tenant)
        || replace(conditions, '%1$s', 's') || access || subject_access || format(' limit %s', most - about);
      get diagnostics met = row_count;
      about := about + met;
    end if;
    -- A record may be met by its own words and by those of its person: only one of the two alone is surely enough.
    exit when own >= most or about >= most;
  end loop;
end $$;
