-- A contact has the disease of its source case, which may be of another commune: the kind of disease is told by its id, nothing else of it.
create function contact_source_diseases(in_tenant text, cases uuid[]) returns table (id uuid, disease text) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select k.id, k.disease from case_record k where k.tenant = in_tenant and k.id = any (cases)
$$;
