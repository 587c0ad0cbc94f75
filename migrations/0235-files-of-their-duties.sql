-- A file that was made holds what the duties of that moment showed, and is given back only while they are the same. Files of the day
-- before this know none: they are made again.
alter table export_file add column scope_mark text;
-- Whatever whoever acts may do, and in which units.
create function scope_mark() returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select encode(sha256(convert_to(coalesce(string_agg(capability || ' ' || mark, ',' order by capability collate "C"), ''), 'UTF8')), 'hex')
  from account_scope where account_id = nullif(current_setting('app.account', true), '')::uuid
$$;
