-- Signing in: guesses counted, second factors, passkeys, identities of a provider, sessions that can be seen and ended.

-- Guesses by what they were aimed at or came from (a name, an address, a known device): hashes, so that wrong names are not kept.
create table guess (
  subject bytea primary key,
  wrong integer not null default 0,
  free_at timestamptz,
  recent timestamptz[] not null default '{}',
  last_at timestamptz not null default now()
);
create index guess_last on guess (last_at);

alter table account
  drop column failed_attempts,
  drop column locked_until,
  add column password_expires_at timestamptz,      -- one-time passwords do not wait for ever
  add column totp_secret bytea,                    -- sealed with a key that is not in the database
  add column totp_pending bytea,
  add column totp_last_step bigint;                -- a code is good once
create table recovery_code (
  tenant text not null,
  account_id uuid not null,
  code_hash bytea not null,
  primary key (tenant, account_id, code_hash),
  foreign key (tenant, account_id) references account (tenant, id)
);
create table passkey (
  tenant text not null,
  id text not null,
  account_id uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account_id) references account (tenant, id)
);
create index passkey_account on passkey (account_id);

-- Who somebody is at a provider of identities (OpenID Connect). Without an account it waits for an administrator and opens nothing.
create table identity (
  tenant text not null,
  id uuid not null,
  issuer text not null,
  subject text not null,
  shown text not null,
  claim_code text not null,
  account_id uuid,
  first_seen_at timestamptz not null default now(),
  linked_at timestamptz,
  linked_by uuid,
  primary key (tenant, id),
  unique (tenant, issuer, subject),
  foreign key (tenant, account_id) references account (tenant, id)
);

alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text not null default '',
  add column address text not null default '',
  add column factor text not null default 'password' check (factor in ('password', 'totp', 'recovery', 'passkey', 'provider', 'provider-strong')),
  add column proved_at timestamptz not null default now();
create index session_account on session (account_id);

-- Steps of a sign-in that is under way: the second step, the challenge of a passkey, the way to a provider and back.
create table sign_in_step (
  token_hash bytea primary key,
  kind text not null,
  account_id uuid,
  content jsonb not null,
  expires_at timestamptz not null
);

drop function sign_in_find(text);
drop function sign_in_failed(uuid, timestamptz);
drop function session_open(bytea, uuid, text, timestamptz);
drop function session_find(bytea);
drop function password_set(uuid, text, boolean);

-- Taken in one order and held to the end of the transaction: guesses made at the same moment are counted one after the other.
create function guess_lock(wanted bytea[]) returns setof guess language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from guess where subject in (select subject from guess where last_at < now() - interval '1 day' order by subject limit 100 for update skip locked);
  insert into guess (subject) select unnest from unnest(wanted) order by 1 on conflict do nothing;
  return query select * from guess where subject = any (wanted) order by subject for update;
end $$;
create function guess_keep(wanted bytea, new_wrong integer, new_free_at timestamptz, new_recent timestamptz[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  update guess set wrong = new_wrong, free_at = new_free_at, recent = new_recent, last_at = now() where subject = wanted
$$;

create function sign_in_find(wanted_name text, wanted_id uuid) returns table (
  id uuid, name text, password_hash text, state text, password_expired boolean, totp boolean, passkeys bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id, name, password_hash, state, must_change_password and coalesce(password_expires_at < now(), false), totp_secret is not null,
    (select count(*) from passkey where passkey.account_id = account.id)
  from account where name = wanted_name or id = wanted_id
$$;
create function session_open(token bytea, replaced bytea, wanted uuid, csrf_token text, until timestamptz, from_device text, from_address text, by_factor text)
  returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from session where expires_at < now() or token_hash = replaced;
  insert into session (token_hash, tenant, account_id, csrf, expires_at, device, address, factor)
  select token, tenant, id, csrf_token, until, from_device, from_address, by_factor from account where id = wanted and state = 'active'
$$;
-- `demanding`: duties that may not be held by a password alone. Nothing is demanded in a demonstration, whose passwords everybody knows.
create function session_find(token bytea, idle_seconds integer, demanding text[]) returns table (
  id uuid, account_id uuid, tenant text, csrf text, name text, full_name text, must_change_password boolean, factor text, proved_at timestamptz, lacks_factor boolean)
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update session set seen_at = now() where token_hash = token and seen_at between now() - make_interval(secs => idle_seconds) and now() - interval '1 minute';
  return query select session.id, account.id, account.tenant, session.csrf, account.name, account.full_name, account.must_change_password, session.factor, session.proved_at,
    session.factor <> 'provider-strong' and account.totp_secret is null and not exists (select 1 from passkey where passkey.account_id = account.id)
      and exists (select 1 from duty_assignment duty where duty.account_id = account.id and duty.duty = any (demanding))
      and not coalesce((select demo from installation limit 1), false)
  from session join account on account.tenant = session.tenant and account.id = session.account_id
  where session.token_hash = token and session.expires_at > now() and account.state = 'active'
    and session.seen_at > now() - make_interval(secs => idle_seconds);
end $$;
-- After a new proof of who one is the session goes on under a new token; the old one is worth nothing.
create function session_renew(token bytea, new_token bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  update session set token_hash = new_token, proved_at = now() where token_hash = token
$$;
create function sessions_end(wanted uuid, spared bytea) returns integer language plpgsql security definer set search_path = pg_catalog, public as $$
declare ended integer;
begin
  if not may_administer(wanted) and wanted is distinct from nullif(current_setting('app.account', true), '')::uuid then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  delete from session where account_id = wanted and token_hash is distinct from spared;
  get diagnostics ended = row_count;
  return ended;
end $$;
-- All duties, not one of them: whoever resets a password could act as that account, so he must answer for everything it may do.
create function may_administer(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(bool_and(duty.unit_key = any (app_scope('accounts.manage'))), false) from duty_assignment duty where duty.account_id = wanted
$$;
create function password_set(wanted uuid, new_hash text, expires timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if wanted <> nullif(current_setting('app.account', true), '')::uuid and not may_administer(wanted) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update account set password_hash = new_hash, must_change_password = expires is not null, password_expires_at = expires where id = wanted;
end $$;

-- Second factors: everybody's own; before signing in only what one step needs.
create function totp_pend(sealed bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  update account set totp_pending = sealed where id = nullif(current_setting('app.account', true), '')::uuid
$$;
create function totp_take_up(step bigint) returns void language sql security definer set search_path = pg_catalog, public as $$
  update account set totp_secret = totp_pending, totp_pending = null, totp_last_step = step where id = nullif(current_setting('app.account', true), '')::uuid
$$;
create function totp_drop() returns void language sql security definer set search_path = pg_catalog, public as $$
  update account set totp_secret = null, totp_pending = null, totp_last_step = null where id = nullif(current_setting('app.account', true), '')::uuid;
  delete from recovery_code where account_id = nullif(current_setting('app.account', true), '')::uuid
$$;
create function totp_of(wanted uuid) returns table (secret bytea, pending bytea) language sql stable security definer set search_path = pg_catalog, public as $$
  select totp_secret, totp_pending from account where id = wanted
$$;
create function totp_use(wanted uuid, step bigint) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with used as (update account set totp_last_step = step where id = wanted and coalesce(totp_last_step, 0) < step returning 1) select exists (select 1 from used)
$$;
create function recovery_replace(hashes bytea[]) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from recovery_code where account_id = nullif(current_setting('app.account', true), '')::uuid;
  insert into recovery_code (tenant, account_id, code_hash)
  select tenant, id, unnest(hashes) from account where id = nullif(current_setting('app.account', true), '')::uuid
$$;
create function recovery_use(wanted uuid, hash bytea) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with used as (delete from recovery_code where account_id = wanted and code_hash = hash returning 1) select exists (select 1 from used)
$$;
create function factors_of(wanted uuid) returns table (totp boolean, passkeys integer, recovery integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select totp_secret is not null, (select count(*)::integer from passkey where account_id = wanted), (select count(*)::integer from recovery_code where account_id = wanted)
  from account where id = wanted and (id = nullif(current_setting('app.account', true), '')::uuid or may_administer(id))
$$;
create function factors_reset(wanted uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not may_administer(wanted) then raise exception 'not permitted' using errcode = '42501'; end if;
  update account set totp_secret = null, totp_pending = null, totp_last_step = null where id = wanted;
  delete from passkey where account_id = wanted;
  delete from recovery_code where account_id = wanted;
end $$;
create function passkey_find(wanted text) returns table (account_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select account_id, public_key, counter, transports from passkey where id = wanted
$$;
create function passkey_used(wanted text, new_counter bigint) returns void language sql security definer set search_path = pg_catalog, public as $$
  update passkey set counter = new_counter, used_at = now() where id = wanted
$$;

create function step_keep(token bytea, of_kind text, wanted uuid, kept jsonb, until timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from sign_in_step where expires_at < now();
  insert into sign_in_step values (token, of_kind, wanted, kept, until)
$$;
create function step_find(token bytea, of_kind text) returns table (account_id uuid, content jsonb)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select account_id, content from sign_in_step where token_hash = token and kind = of_kind and expires_at > now()
$$;
create function step_take(token bytea, of_kind text) returns table (account_id uuid, content jsonb)
  language sql security definer set search_path = pg_catalog, public as $$
  delete from sign_in_step where token_hash = token and kind = of_kind and expires_at > now() returning account_id, content
$$;

create function identity_meet(new_id uuid, from_issuer text, as_subject text, as_shown text, code text) returns table (account_id uuid, claim_code text)
  language sql security definer set search_path = pg_catalog, public as $$
  insert into identity as kept (tenant, id, issuer, subject, shown, claim_code)
  select tenant, new_id, from_issuer, as_subject, as_shown, code from installation limit 1
  on conflict (tenant, issuer, subject) do update set shown = excluded.shown
  returning kept.account_id, kept.claim_code
$$;
