-- A document that was read stands in the register of documents; a body that helps with a task of another unit sees it.
alter table plan add column document uuid;
create index plan_document on plan (tenant, document) where document is not null;

create function task_shared_with(in_tenant text, in_home text, in_bodies uuid[]) returns text[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct b.home_unit order by b.home_unit), '{}') from body b
  where b.tenant = in_tenant and b.id = any (in_bodies) and b.state = 'active' and b.home_unit <> in_home
$$;
create function task_share() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.shared_with := case when new.coordinating is null then '{}' else task_shared_with(new.tenant, new.home_unit, new.coordinating) end;
  return new;
end $$;
create trigger task_share before insert or update of coordinating, home_unit on task for each row execute function task_share();
update task set coordinating = coordinating where coordinating is not null;
