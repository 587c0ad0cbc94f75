-- Which life of the server it is. A restore begins another: phones tell by it that what they had sent since may be lost, and send it again.
alter table installation
  add column line uuid not null default gen_random_uuid(),
  add column line_since timestamptz,        -- of what phones sent later nothing is known here; null: of nothing at all
  add column line_restored_to timestamptz,  -- the moment to which a restore went back; null: never restored
  add column line_begun_at timestamptz not null default now();
