-- Bodies, the tasks that they are given, what they answer, and what is decided on it.

create table body (like record_head including all,
  name text, short_names text, kind text, head_name text, head_title text, from_day date, to_day date);
create table task (like record_head including all,
  title text, what text, source_number text, source_sentence text, lead_body uuid, coordinating uuid[], head text, assigned_unit text,
  assigned_day date, start_day date, deadline_day date, deadline_time text, recurrence text, target_figure text, target_value integer,
  status text, done_day date, result text, explanation text);
create table task_answer (like record_head including all,
  answer text, task uuid, kind text, answered_day date, for_day date, value integer, asked_day date);
create table task_decision (like record_head including all,
  decision text, task uuid, answer uuid, verdict text, decided_day date, new_deadline_day date, status_after text, deciding_unit text);
do $$
declare name text;
begin
  foreach name in array array['body', 'task', 'task_answer', 'task_decision'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index body_day on body (from_day desc nulls last, id desc);
create index task_day on task (assigned_day desc nulls last, id desc);
create index task_deadline on task (home_unit, deadline_day) where status in ('notStarted', 'doing');
create index task_lead on task (tenant, lead_body);
create index task_answer_day on task_answer (answered_day desc nulls last, id desc);
create index task_answer_task on task_answer (tenant, task);
create index task_decision_day on task_decision (decided_day desc nulls last, id desc);
create index task_decision_answer on task_decision (tenant, answer);
alter table task add foreign key (tenant, lead_body) references body (tenant, id);
alter table task_answer add foreign key (tenant, task) references task (tenant, id);
alter table task_decision add foreign key (tenant, task) references task (tenant, id);
alter table task_decision add foreign key (tenant, answer) references task_answer (tenant, id);

-- A body that answers has begun: the one thing it may change of a task that somebody above it has assigned.
create function task_begin(wanted uuid) returns boolean language sql volatile security definer set search_path = pg_catalog, public as $$
  with begun as (
    update task set status = 'doing', version = version + 1, changed_at = now()
    where id = wanted and status = 'notStarted' and state = 'active' and home_unit = any (app_scope('task-answers.write')) returning 1)
  select exists (select 1 from begun)
$$;
