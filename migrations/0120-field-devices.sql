-- Devices that carry records into the field, and what was judged of the writes that came from them.
create table field_device (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  unit_key text not null references unit (key),
  team_id uuid,                       -- what this team answers for; null: the whole unit
  sealed_key bytea not null,          -- the key of what lies on the device, sealed with a key that is not in the database
  made_at timestamptz not null,
  heard_at timestamptz not null,
  shut_at timestamptz,                -- never taken back: a device that was shut out begins anew
  shut_by uuid,
  keeps boolean not null default false,
  primary key (tenant, id),
  foreign key (tenant, account_id) references account (tenant, id)
);
create index field_device_account on field_device (account_id);

-- A write is judged once: sent again, it hears what it heard. No value of a record stands here.
create table field_write (
  tenant text not null,
  account_id uuid not null,
  id uuid not null,
  device_id uuid,                     -- null: a screen that was on line
  register text not null,
  record_id uuid not null,
  verdict jsonb,
  judged_at timestamptz not null,
  primary key (tenant, account_id, id)
);
create index field_write_age on field_write (judged_at);

-- What a device that was shut out still sent, where whoever shut it out wanted to see it: the whole write, sealed like the key.
create table field_left_write (
  tenant text not null,
  account_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  sealed_write bytea not null,
  came_at timestamptz not null,
  primary key (tenant, account_id, id)
);
