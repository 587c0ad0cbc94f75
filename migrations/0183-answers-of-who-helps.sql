-- Only a unit that has a part in a task answers it: its own, or one whose body helps. What a helper says is read by the unit that leads,
-- what is decided on it by the helper.
create function task_answer_part() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  part record;
begin
  select t.home_unit, t.shared_with into part from task t where t.tenant = new.tenant and t.id = new.task;
  if not found or new.home_unit = part.home_unit then return new; end if;
  if not (new.home_unit = any (part.shared_with)) then
    raise exception 'the unit has no part in the task' using errcode = '42501';
  end if;
  new.shared_with := array[part.home_unit];
  return new;
end $$;
create trigger task_answer_part before insert or update of task on task_answer for each row execute function task_answer_part();

create function task_decision_part() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.shared_with := array(select a.home_unit from task_answer a
    where a.tenant = new.tenant and a.id = new.answer and a.home_unit <> new.home_unit);
  return new;
end $$;
create trigger task_decision_part before insert or update of answer on task_decision for each row execute function task_decision_part();

-- The unit for which the account answers: the one that leads where it may, else one that helps; none where it has no part.
create function task_answers_as(wanted uuid) returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select part.unit from task t cross join lateral unnest(array[t.home_unit] || t.shared_with) with ordinality part (unit, place)
  where t.id = wanted and t.state = 'active' and part.unit = any (app_scope('task-answers.write')) order by part.place limit 1
$$;
