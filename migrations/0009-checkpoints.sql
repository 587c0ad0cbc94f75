-- Signed checkpoints of history, and the backups that were made. Neither holds anything about a person.

create table history_checkpoint (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  statement text not null,           -- the exact JSON that is signed
  signature bytea not null           -- Ed25519 by a key that is kept outside the database
);

create table backup_made (
  at timestamptz primary key,        -- the moment as of which it holds everything
  finished_at timestamptz not null,
  name text,                         -- null where it failed
  bytes bigint,
  rows bigint,
  sealed boolean not null default false,
  problem jsonb                      -- why it failed, in both languages
);
