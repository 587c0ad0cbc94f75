-- A session that was shut stays for what is left of its hours, however long nobody speaks in it: a lost phone that comes on line again hears that it is to wipe itself.
-- Nobody acts in it. Otherwise as before.
create or replace function session_enter(token bytea, idle_seconds integer, demanding text[], needed text) returns json
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_session record;
  lacks boolean;
begin
  select s.id, a.id as account_id, a.tenant, s.csrf, a.name, a.full_name, a.must_change_password, s.proved_at, s.seen_at, s.shut_at is not null as shut,
    s.factor <> 'provider-strong' and a.totp_secret is null as weak
  into found_session
  from session s join account a on a.tenant = s.tenant and a.id = s.account_id
  where s.token_hash = token and s.expires_at > now() and a.state = 'active' 
    and (s.shut_at is not null or s.seen_at > now() - make_interval(secs => idle_seconds));
  if not found then return null; end if;
  lacks := found_session.weak
    and exists (select from duty_assignment d where d.account_id = found_session.account_id and d.duty = any (demanding))
    and not exists (select from passkey p where p.account_id = found_session.account_id)
    and not coalesce((select demo from installation limit 1), false);
  if not found_session.shut then perform set_config('app.account', found_session.account_id::text, true); end if;
  return json_build_object('sessionId', found_session.id, 'accountId', found_session.account_id, 'tenant', found_session.tenant, 'csrf', found_session.csrf,
    'name', found_session.name, 'fullName', found_session.full_name, 'mustChangePassword', found_session.must_change_password, 'lacksFactor', lacks,
    'provedAt', floor(extract(epoch from found_session.proved_at) * 1000),
    'shut', found_session.shut,
    'held', needed is null or exists (select from account_scope c where c.account_id = found_session.account_id and c.capability = needed),
    'due', not found_session.shut and found_session.seen_at <= now() - interval '1 minute');
end $$;
