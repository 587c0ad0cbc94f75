-- Terms of keeping, legal holds, and erasures: asked by one person, approved by another, waited for, run as a job.

-- When nobody could be known by it any more. For every register, also those made by other migrations before this one.
do $$
declare wanted text;
begin
  for wanted in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'fingerprint')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'search_text') loop
    execute format('alter table %I add column erased_at timestamptz', wanted);
  end loop;
end $$;

create table retention_term (like record_head including all, kind text, months integer, from_day date, source text, verified boolean, note text);
create table legal_hold (like record_head including all, reason text, decision text, person uuid, from_day date, until_day date, released_day date);
do $$
declare name text;
begin
  foreach name in array array['retention_term', 'legal_hold'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
alter table legal_hold add foreign key (tenant, person) references person (tenant, id);
create index legal_hold_person on legal_hold (tenant, person) where person is not null;

insert into privacy_setting (name, value, what) values ('erasureWaitDays', 7, 'days between the approval of an erasure and its run, in which it can be stopped');

-- The bytes of an import that was erased are empty; its rows tell verdicts only.
alter table import_run add column file_erased_at timestamptz;

create table erasure_order (
  tenant text not null,
  id uuid not null,
  home_unit text not null,               -- and all that lies in it
  kind text not null,                    -- a kind of term, or `request`
  request_id uuid,                       -- the request of a person that was granted
  as_of date not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'running', 'done', 'stopped')),
  counts jsonb not null,                 -- what it would erase, by register
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  approved_by uuid,
  approved_at timestamptz,
  not_before timestamptz,                -- the wait is over
  stopped_by uuid,
  stopped_at timestamptz,
  job_id uuid,
  ran_by uuid,
  done_at timestamptz,
  result jsonb,                          -- what was erased, by register, and how many were spared
  primary key (tenant, id),
  constraint erasure_by_two check (approved_by <> asked_by),
  constraint erasure_in_order check ((state in ('approved', 'running', 'done')) <= (approved_by is not null and not_before is not null))
);
create index erasure_order_recent on erasure_order (home_unit, asked_at desc);
-- Which records; each goes when it is erased or spared, so that the order does not remember anybody.
create table erasure_item (
  tenant text not null,
  order_id uuid not null,
  register text not null,
  record_id uuid not null,
  how text not null check (how in ('identity', 'whole', 'file')),
  primary key (tenant, order_id, register, record_id),
  foreign key (tenant, order_id) references erasure_order (tenant, id)
);

create function erasure_approve(wanted uuid) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (
    update erasure_order set state = 'approved', approved_by = app_account(), approved_at = now(),
      not_before = now() + make_interval(days => (select value from privacy_setting where name = 'erasureWaitDays'))
    where id = wanted and state = 'asked' and asked_by <> app_account() and home_unit = any (app_scope('erasures.approve')) returning 1)
  select exists (select 1 from done)
$$;
create function erasure_stop(wanted uuid) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (
    update erasure_order set state = 'stopped', stopped_by = app_account(), stopped_at = now()
    where id = wanted and state in ('asked', 'approved') and (home_unit = any (app_scope('erasures.ask')) or home_unit = any (app_scope('erasures.approve')))
    returning id), forgotten as (delete from erasure_item where order_id in (select id from done))
  select exists (select 1 from done)
$$;
create function erasure_start(wanted uuid, job uuid) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (
    update erasure_order set state = 'running', ran_by = app_account(), job_id = job
    where id = wanted and (state = 'approved' and not_before <= now()
        or state = 'running' and exists (select 1 from job j where j.id = job_id and j.state in ('failed', 'cancelled')))
      and home_unit = any (app_scope('erasures.ask')) returning 1)
  select exists (select 1 from done)
$$;
