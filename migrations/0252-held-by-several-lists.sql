-- What several lists say stands while one of them does, also where the others are lists of units that the reader does not see.

-- What rows of lists that stand have written into these records and persons.
create function import_rows_about(in_tenant text, records uuid[], persons uuid[])
  returns table (import_id uuid, "row" integer, record_id uuid, person_id uuid, altered jsonb, person_added jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.import_id, r.row, r.record_id, r.person_id, r.altered, r.person_added from (
      select * from import_row n where n.tenant = in_tenant and n.record_id = any (records) and n.altered is not null
      union
      select * from import_row n where n.tenant = in_tenant and n.person_id = any (persons) and n.person_added is not null) r
    join import_run i on i.tenant = r.tenant and i.id = r.import_id and i.state <> 'undone'
$$;

-- A list that is undone goes out of the chain: whoever came after it gives back what stood before it.
create function import_rows_give_back(in_tenant text, record uuid, place text[], was jsonb, stood jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update import_row r set altered = jsonb_set(r.altered, place, stood)
   where r.tenant = in_tenant and r.record_id = record and r.altered #> place = was
$$;

-- Of these records and persons, those that another list that stands has too, and the first such list.
create function import_lists_holding(in_tenant text, beside uuid, ids uuid[]) returns table (id uuid, import_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (wanted.id) wanted.id, i.id from unnest(ids) wanted (id)
    cross join lateral (
      select n.import_id from import_row n where n.tenant = in_tenant and n.record_id = wanted.id and n.verdict <> 'problem'
      union
      select n.import_id from import_row n where n.tenant = in_tenant and n.person_id = wanted.id and n.verdict <> 'problem') r
    join import_run i on i.tenant = in_tenant and i.id = r.import_id and i.id <> beside and i.state <> 'undone'
   order by wanted.id, i.created_at, i.id
$$;
