-- Every request looks its session up: read in one question, and written only in the minute in which it was last seen (0006 tried to write each time).

create or replace function session_find(token bytea, idle_seconds integer, demanding text[]) returns table (
  id uuid, account_id uuid, tenant text, csrf text, name text, full_name text, must_change_password boolean, factor text, proved_at timestamptz, lacks_factor boolean)
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  seen timestamptz;
begin
  select session.id, account.id, account.tenant, session.csrf, account.name, account.full_name, account.must_change_password, session.factor, session.proved_at,
    session.factor <> 'provider-strong' and account.totp_secret is null and not exists (select 1 from passkey where passkey.account_id = account.id)
      and exists (select 1 from duty_assignment duty where duty.account_id = account.id and duty.duty = any (demanding))
      and not coalesce((select demo from installation limit 1), false), session.seen_at
  into id, account_id, tenant, csrf, name, full_name, must_change_password, factor, proved_at, lacks_factor, seen
  from session join account on account.tenant = session.tenant and account.id = session.account_id
  where session.token_hash = token and session.expires_at > now() and account.state = 'active' and session.seen_at > now() - make_interval(secs => idle_seconds);
  if not found then return; end if;
  if seen <= now() - interval '1 minute' then update session set seen_at = now() where token_hash = token; end if;
  return next;
end $$;
