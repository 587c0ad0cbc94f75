-- Files that a job makes of a long list: kept for a day for the account that asked, in pieces, then gone.

create table export_file (
  tenant text not null,
  id uuid not null,                  -- that of the job which makes it
  account_id uuid not null,
  register text not null,
  format text not null check (format in ('xlsx', 'csv')),
  query jsonb not null,
  rows integer,                      -- null until it is ready
  bytes bigint,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  primary key (tenant, id)
);
create index export_file_expires on export_file (expires_at);
create table export_piece (
  tenant text not null,
  export_id uuid not null,
  piece integer not null,
  content bytea not null,
  primary key (tenant, export_id, piece),
  foreign key (tenant, export_id) references export_file (tenant, id) on delete cascade
);
-- Compressed already.
alter table export_piece alter column content set storage external;
