-- Of these records of a list, those into which others were merged that the list did not bring, seen or not: with them the others would go.
create function records_bearing_others(wanted regclass, in_tenant text, in_register text, ids uuid[]) returns table (id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query execute format('with recursive led (top, id) as (
      select leads_to, id from record_lead where tenant = $1 and register = $2 and leads_to = any ($3)
      union
      select led.top, lead.id from led join record_lead lead on lead.tenant = $1 and lead.register = $2 and lead.leads_to = led.id)
    select distinct led.top from led join %1$s kept on kept.tenant = $1 and kept.id = led.top join %1$s given on given.tenant = $1 and given.id = led.id
    where given.import_id is distinct from kept.import_id', wanted) using in_tenant, in_register, ids;
end $$;

-- What a link was turned to, where that is not the record kept: of two tellings of one case the one that stays.
alter table record_merge_link add column to_id uuid;
-- What was answered to a question before the merge, for its undo.
alter table doubt add column state_before text;
