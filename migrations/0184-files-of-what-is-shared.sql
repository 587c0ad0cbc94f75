-- Files go with their record: who helps with a task reads its files, who leads it reads those of the helper's answer.
alter table attachment add column shared_with text[] not null default '{}';

create function attachment_share() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.shared_with := coalesce(case new.register
    when 'tasks' then (select t.shared_with from task t where t.tenant = new.tenant and t.id = new.record_id)
    when 'task-answers' then (select a.shared_with from task_answer a where a.tenant = new.tenant and a.id = new.record_id)
  end, '{}');
  return new;
end $$;
create trigger attachment_share before insert on attachment for each row execute function attachment_share();

create function task_files_share() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update attachment set shared_with = new.shared_with
  where tenant = new.tenant and register = 'tasks' and record_id = new.id and shared_with is distinct from new.shared_with;
  return null;
end $$;
create trigger task_files_share after update of coordinating, home_unit on task for each row execute function task_files_share();

update attachment a set shared_with = t.shared_with from task t
where a.register = 'tasks' and t.tenant = a.tenant and t.id = a.record_id and t.shared_with <> '{}';
