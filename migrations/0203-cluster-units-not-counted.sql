-- A report of a cluster says in how many other units it has cases that its sender may not see: how many units, never which and how many cases.
alter table periodic_report add column units_not_counted integer;

-- Other units than its own in which a cluster has cases; null to whoever may not read the cluster.
create function cluster_other_units(in_tenant text, wanted uuid) returns integer language sql stable security definer
set search_path = pg_catalog, public as $$
  select (select count(distinct r.home_unit)::integer from case_record r
    where r.tenant = c.tenant and r.cluster = c.id and r.state = 'active' and r.home_unit <> c.home_unit)
  from cluster c where c.tenant = in_tenant and c.id = wanted
    and (app_account() is null or c.home_unit = any (app_scope('clusters.read')) or c.shared_with && app_scope('clusters.read'))
$$;
