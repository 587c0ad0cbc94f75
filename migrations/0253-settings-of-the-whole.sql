-- The protection of the whole installation is set by whoever answers for its data protection, not by the officer of one commune.
create or replace function privacy_set(wanted text, given integer) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from installation where unit_key = any (app_scope('privacy.settings'))) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update privacy_setting set value = given where name = wanted;
  return found;
end $$;
