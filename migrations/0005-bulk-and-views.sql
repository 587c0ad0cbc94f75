-- Many records changed at once and taken back at once; views of lists shared within an office.

create table batch (
  tenant text not null,
  id uuid not null,
  register text not null,
  account_id uuid not null,
  change jsonb not null,                 -- values, home unit or state that were given to all of them
  why text,
  at timestamptz not null,
  changed integer not null,
  same integer not null,
  refused jsonb not null,                -- record, name, reason
  undone jsonb,                          -- when, how many, which were spared and why
  primary key (tenant, id)
);
create index batch_recent on batch (account_id, register, at desc);
-- What each record was before: only as much as the batch changed of it.
create table batch_item (
  tenant text not null,
  batch_id uuid not null,
  record_id uuid not null,
  version integer not null,              -- as the batch left it
  before jsonb not null,
  primary key (tenant, batch_id, record_id),
  foreign key (tenant, batch_id) references batch (tenant, id)
);

-- A view is its owner's; with a unit, everybody who has a duty in that very unit and may read the register sees it.
alter table saved_view add column unit_key text references unit (key);
