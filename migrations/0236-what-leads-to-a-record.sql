-- Records that were given up for one: with a person who is erased go those that were found to be the same, however many merges ago.
create function records_led_to(in_tenant text, in_register text, kept uuid[]) returns setof uuid language sql stable set search_path = pg_catalog, public as $$
  with recursive led (id) as (
    select unnest(kept)
    union
    select lead.id from led join record_lead lead on lead.tenant = in_tenant and lead.register = in_register and lead.leads_to = led.id)
  select id from led
$$;
