-- How many bear a common name is known to the planner already: to count thousands of bearers for each person who is entered was the most of what looking for
-- the same person cost. Rarer names, in which one bearer more or less says something, are still counted.

alter index person_sorted_name alter column 1 set statistics 300;
analyze person;

-- Up to 5000, as before: above that a name says hardly less.
drop function person_name_count(text, text);
create function person_name_counts(in_tenant text, names text[]) returns table (name text, bearers integer) language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
declare
  common text[];
  shares real[];
  size real := greatest((select reltuples from pg_class where oid = 'person'::regclass), 0);
  likely real;
begin
  select most_common_vals::text::text[], most_common_freqs into common, shares from pg_stats
    where schemaname = (select relnamespace::regnamespace::text from pg_class where oid = 'person'::regclass) and tablename = 'person_sorted_name' and attname = 'person_sorted_name';
  for name in select distinct n from unnest(names) n loop
    likely := shares[array_position(common, name)] * size;
    if likely >= 1000 then
      bearers := least(5000, likely::integer);
    else
      select count(*)::integer into bearers from (
        select 1 from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = person_name_counts.name limit 5000) bearing;
    end if;
    return next;
  end loop;
end $$;
