-- Plans and conclusions that are read into tasks: the text, what was read and reviewed, and which task came from which sentence.

create table plan (
  tenant text not null,
  id uuid not null,
  unit_key text not null,
  title text not null,
  number text,
  day date,
  text text not null,
  items jsonb not null,                  -- demands as read, reviewed, accepted or dropped
  matches jsonb not null default '{}',   -- which bodies of the register a name in the text means
  state text not null default 'reading' check (state in ('reading', 'issued')),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant, id)
);
create index plan_unit on plan (unit_key, changed_at desc);

-- A body that must do a task may read the sentence that gives it: the row goes with the task and not with the plan.
create table plan_task (
  tenant text not null,
  plan_id uuid not null,
  unit_key text not null,
  item text not null,
  body uuid not null,
  task_id uuid not null,
  primary key (tenant, task_id),
  foreign key (tenant, plan_id) references plan (tenant, id)
);
create index plan_task_plan on plan_task (tenant, plan_id);
