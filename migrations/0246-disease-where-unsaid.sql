-- Where nobody says which disease a contact is followed for, it is that of the case, or of the person, met: whichever door it came in by.
-- A person met is followed for something: only where that one is no contact is it the illness they had last, perhaps of another year.
-- Of cases and contacts of other communes the kind of disease is told, nothing else of them.
create function contact_unsaid_diseases(in_tenant text, contacts uuid[]) returns table (id uuid, disease text) language sql stable security definer
  set search_path = pg_catalog, public as $$
  with recursive met as (
    select c.id as start, c.source, coalesce(c.disease, k.disease) as disease, 1 as depth
      from contact c left join case_record k on k.tenant = c.tenant and k.id = c.source_case
     where c.tenant = in_tenant and c.id = any (contacts)
    union all
    select met.start, n.source, coalesce(n.disease, k.disease), met.depth + 1
      from met
      join lateral (select x.* from contact x
        where x.tenant = in_tenant and x.subject_id = met.source and x.state = 'active' order by x.found_day desc nulls last, x.id limit 1) n on true
      left join case_record k on k.tenant = n.tenant and k.id = n.source_case
     where met.disease is null and met.source is not null and met.depth < 20),
  last as (select distinct on (start) * from met order by start, depth desc)
  select last.start, coalesce(last.disease, ill.disease) from last
    left join lateral (select o.disease from case_record o
      where o.tenant = in_tenant and o.subject_id = last.source and o.state = 'active' order by o.report_day desc nulls last, o.id limit 1) ill on true
   where coalesce(last.disease, ill.disease) is not null
$$;
drop function contact_source_diseases(text, uuid[]);
