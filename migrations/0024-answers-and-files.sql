-- To whom an answer goes, and files kept beside records.

alter table task_answer add column to_unit text;
create index task_answer_to on task_answer (to_unit) where to_unit is not null;

create table score_rule (like record_head including all, source text, from_day date, good_from integer, fair_from integer, verified boolean);
do $$
declare name text;
begin
  foreach name in array array['score_rule'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;

-- A file beside a record: read by whoever reads the record, added and taken away by whoever writes it. The bytes are kept apart, so that lists stay small.
create table attachment (
  tenant text not null,
  id uuid not null,
  register text not null,
  record_id uuid not null,
  home_unit text not null,
  name text not null check (length(name) between 1 and 255),
  type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  added_at timestamptz not null,
  added_by uuid,
  state text not null default 'active' check (state in ('active', 'deleted')),
  primary key (tenant, id)
);
create index attachment_record on attachment (tenant, record_id);
create table attachment_bytes (
  tenant text not null,
  id uuid not null,
  bytes bytea not null,
  primary key (tenant, id),
  foreign key (tenant, id) references attachment (tenant, id)
);
alter table attachment_bytes alter column bytes set storage external;
