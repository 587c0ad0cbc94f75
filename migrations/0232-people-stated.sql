-- How many people a unit has is what its office entered last, else what was published: one number for levels, rates and the map. Whoever may
-- see the unit may see how many live there, whatever else of the facts of levels they may read.
create function stated_people(in_tenant text, on_day date) returns table (unit_key text, people integer) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select distinct on (home_unit) home_unit, number from level_fact
  where tenant = in_tenant and state = 'active' and kind = 'population' and number > 0 and day <= on_day order by home_unit, day desc, changed_at desc, id
$$;
create index level_fact_population on level_fact (tenant, home_unit, day desc) where kind = 'population' and state = 'active';
