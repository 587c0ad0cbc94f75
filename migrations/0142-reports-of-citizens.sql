-- The name of a unit of this installation, for the public page of its hotline; nothing else.
create function public_unit(wanted text) returns table (tenant text, name text, installed_today date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select i.tenant, u.full_name, i.today
  from installation i join unit_reach r on r.unit_key = i.unit_key and r.reached_key = wanted join unit u on u.key = wanted
$$;
