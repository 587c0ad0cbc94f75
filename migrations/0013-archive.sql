-- Base backups of the archive by which the database can be brought back to a moment. Holds nothing about a person.

create table archive_base (
  at timestamptz primary key,        -- when it was begun
  finished_at timestamptz,           -- from this moment on it serves
  name text,                         -- null where it failed
  bytes bigint,
  problem jsonb                      -- why it failed, in both languages
);
