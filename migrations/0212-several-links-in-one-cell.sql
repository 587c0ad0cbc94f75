-- Every record that names one of these, seen or not, also where one cell names several. Ids and units only.
create or replace function records_linking(wanted regclass, in_tenant text, link_column name, ids uuid[])
  returns table (id uuid, home_unit text, state text, link uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from pg_attribute a where a.attrelid = wanted and a.attname = link_column and a.atttypid = 'uuid[]'::regtype) then
    return query execute format('select t.id, t.home_unit, t.state, one from %s t, unnest(t.%2$I) one where t.tenant = $1 and t.%2$I && $2 and one = any ($2)', wanted, link_column)
      using in_tenant, ids;
  else
    return query execute format('select id, home_unit, state, %I from %s where tenant = $1 and %I = any ($2)', link_column, wanted, link_column)
      using in_tenant, ids;
  end if;
end $$;
