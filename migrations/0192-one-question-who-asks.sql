-- Who asks is told by the transaction's own first question: it looks the session up, makes its account the one that acts, and says whether the
-- capability that is wanted is held anywhere. What runs in the transaction runs as whoever the session is of at that very moment, or as nobody.

create function session_enter(token bytea, idle_seconds integer, demanding text[], needed text) returns json
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_session record;
  lacks boolean;
begin
  select s.id, a.id as account_id, a.tenant, s.csrf, a.name, a.full_name, a.must_change_password, s.proved_at, s.seen_at,
    s.factor <> 'provider-strong' and a.totp_secret is null as weak
  into found_session
  from session s join account a on a.tenant = s.tenant and a.id = s.account_id
  where s.token_hash = token and s.expires_at > now() and a.state = 'active' and s.seen_at > now() - make_interval(secs => idle_seconds);
  if not found then return null; end if;
  lacks := found_session.weak
    and exists (select from duty_assignment d where d.account_id = found_session.account_id and d.duty = any (demanding))
    and not exists (select from passkey p where p.account_id = found_session.account_id)
    and not coalesce((select demo from installation limit 1), false);
  perform set_config('app.account', found_session.account_id::text, true);
  return json_build_object('sessionId', found_session.id, 'accountId', found_session.account_id, 'tenant', found_session.tenant, 'csrf', found_session.csrf,
    'name', found_session.name, 'fullName', found_session.full_name, 'mustChangePassword', found_session.must_change_password, 'lacksFactor', lacks,
    'provedAt', floor(extract(epoch from found_session.proved_at) * 1000),
    'held', needed is null or exists (select from account_scope c where c.account_id = found_session.account_id and c.capability = needed),
    'due', found_session.seen_at <= now() - interval '1 minute');
end $$;

-- A sign of life, once a minute and never within the transaction of the request: a long one would keep the session's others waiting.
create function session_touch(token bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  update session set seen_at = now() where token_hash = token and seen_at <= now() - interval '1 minute'
$$;
drop function session_find(bytea, integer, text[]);

-- How often the sums of figures have changed, told by one number: while it is the same nothing that a figure is counted from has changed. Each connection
-- counts in a place of its own, in the transaction of the change itself, so that nobody waits for anybody.
create table figure_version (place smallint primary key, changes bigint not null) with (fillfactor = 50);
insert into figure_version select place, 0 from generate_series(0, 63) place;
create function figure_version_raise() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update figure_version set changes = changes + 1 where place = pg_backend_pid() % 64;
  return null;
end $$;
-- Sums are only ever added to (`insert … on conflict`), taken away, or counted anew; where units lie decides what is added up.
create trigger figure_changed after insert or delete or truncate on figure_sum for each statement execute function figure_version_raise();
create trigger reach_changed after insert or update or delete or truncate on unit_reach for each statement execute function figure_version_raise();

-- The same for the units that an account reaches: accounts of the same units have the same mark.
alter table account_scope add column mark text;
create or replace function scope_refresh(wanted uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from account_scope where wanted is null or account_id = wanted;
  insert into account_scope (account_id, capability, units, mark)
  select account_id, capability, units, encode(sha256(convert_to(units::text, 'UTF8')), 'hex') from (
    select duty.account_id, can.capability, array_agg(distinct reach.reached_key order by reach.reached_key) as units
    from duty_assignment duty join duty_capability can on can.duty = duty.duty join unit_reach reach on reach.unit_key = duty.unit_key
    where wanted is null or duty.account_id = wanted group by 1, 2) scope
$$;
select scope_refresh(null);
alter table account_scope alter column mark set not null;

-- What the account's figures are counted from: its units, and how often anything has changed. While it is the same every figure is the same to it.
create function figures_state() returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select c.mark || ' ' || (select sum(changes) from figure_version) from account_scope c
  where c.account_id = nullif(current_setting('app.account', true), '')::uuid and c.capability = 'figures.read'
$$;
