-- Lists coming in, doubts about the same person, words that an office taught us; reports going out.

create table import_run (
  tenant text not null,
  id uuid not null,
  home_unit text not null,
  register text,
  file_name text not null,
  kind text not null,
  file bytea not null,
  file_hash text not null,
  sheet integer not null default 0,
  choices jsonb not null default '{}',   -- columns set by hand, corrected cells
  state text not null check (state in ('reading', 'ready', 'running', 'done', 'undone', 'failed', 'cancelled')),
  counts jsonb,
  job_id uuid,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);
create table import_row (
  tenant text not null,
  import_id uuid not null,
  row integer not null,
  verdict text not null,                 -- new, same, likely, question, problem
  record_id uuid,
  problems jsonb not null default '[]',
  raw jsonb not null,
  altered jsonb,                         -- what the row changed of a known record: recordId, before, after
  primary key (tenant, import_id, row),
  foreign key (tenant, import_id) references import_run (tenant, id)
);
create table learned_words (
  tenant text not null,
  unit_key text not null,
  register text not null,
  words jsonb not null,
  primary key (tenant, unit_key, register)
);
create table doubt (
  tenant text not null,
  id uuid not null,
  home_unit text not null,
  register text not null,
  one_id uuid not null,
  other_id uuid not null,
  verdict text not null,
  score double precision not null,
  because jsonb not null,
  state text not null default 'open' check (state in ('open', 'different', 'later', 'merged')),
  import_id uuid,
  created_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant, id),
  unique (tenant, one_id, other_id)
);
create index doubt_open on doubt (created_at) where state = 'open';

create table report (
  tenant text not null,
  id uuid not null,
  unit_key text not null,
  kind text not null check (kind in ('daily', 'period')),
  from_day date not null,
  to_day date not null,
  state text not null default 'draft' check (state in ('draft', 'frozen', 'replaced')),
  number text,
  day date,
  cut_off timestamptz,
  words jsonb not null,
  answers jsonb not null default '{}',
  frozen jsonb,                          -- figures, checks and document as signed
  hash text,
  replaces uuid,
  replaced_by uuid,
  created_by uuid not null,
  frozen_by uuid,
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);
create unique index report_number on report (tenant, unit_key, number, (extract(year from day))) where number is not null;
