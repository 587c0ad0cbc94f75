-- The ground: installation, units through time, accounts and duties, history, figures, jobs.

create extension if not exists pg_trgm;

create table installation (
  tenant text primary key,           -- stable code of the tenant, never a unit that can merge
  name text not null,
  unit_key text not null,
  demo boolean not null default false,
  today date,                        -- only a demo stands still
  created_at timestamptz not null default now()
);

-- Units through time. A code is re-used: the key is code and valid-from.
create table unit (
  key text primary key,
  level text not null check (level in ('nation', 'province', 'district', 'commune', 'village')),
  code text not null,
  name text not null,
  full_name text not null,
  type text not null,
  valid_from date,
  valid_to date,
  parent_key text references unit (key)
);
create index unit_parent on unit (parent_key);
create table unit_succession (
  from_key text not null references unit (key),
  to_key text not null references unit (key),
  day date not null,
  share text not null check (share in ('unchanged', 'whole', 'part', 'abolished')),
  people text not null check (people in ('all', 'some', 'none')),
  basis text not null check (basis in ('resolution', 'list', 'inferred')),
  legal_ref text,
  primary key (from_key, to_key)
);
-- What lies in a unit: itself, its descendants, and units that went into these as a whole.
create table unit_reach (
  unit_key text not null references unit (key),
  reached_key text not null references unit (key),
  primary key (unit_key, reached_key)
);
create index unit_reached on unit_reach (reached_key);
-- Words of the names of a unit and of all it lies in, so that a place is found beside a person.
create table unit_word (
  word text not null,
  unit_key text not null references unit (key),
  primary key (word, unit_key)
);
create table unit_population (
  unit_key text not null references unit (key),
  year integer not null,
  age_from integer not null,
  age_to integer,                    -- null: and over
  sex text,                          -- null: both
  people integer not null check (people >= 0),
  source text not null,
  unique nulls not distinct (unit_key, year, age_from, age_to, sex)
);
create table unit_boundary (name text primary key, content jsonb not null, source text not null, imported_at timestamptz not null default now());

-- Accounts, duties, sessions.
create table account (
  tenant text not null,
  id uuid not null,
  name text not null,
  full_name text not null,
  password_hash text not null,
  must_change_password boolean not null default true,
  state text not null default 'active' check (state in ('active', 'closed')),
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, name)
);
create table duty_capability (duty text not null, capability text not null, primary key (duty, capability));
create table duty_assignment (
  tenant text not null,
  account_id uuid not null,
  duty text not null,
  unit_key text not null references unit (key),
  primary key (tenant, account_id, duty, unit_key),
  foreign key (tenant, account_id) references account (tenant, id)
);
create table session (
  token_hash bytea primary key,
  tenant text not null,
  account_id uuid not null,
  csrf text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (tenant, account_id) references account (tenant, id)
);

-- Who acts in this transaction. After a transaction the setting is '' and not null: '' must mean nobody.
create function app_account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;

-- The units in which an account holds a capability: worked out when duties change, so that asking costs one look-up.
create table account_scope (account_id uuid not null, capability text not null, units text[] not null, primary key (account_id, capability));
create function scope_refresh(wanted uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from account_scope where wanted is null or account_id = wanted;
  insert into account_scope
  select duty.account_id, can.capability, array_agg(distinct reach.reached_key)
  from duty_assignment duty join duty_capability can on can.duty = duty.duty join unit_reach reach on reach.unit_key = duty.unit_key
  where wanted is null or duty.account_id = wanted group by 1, 2
$$;
create function app_scope(wanted text) returns text[] language sql stable security definer
  set search_path = pg_catalog, public as $$
  select coalesce((select units from account_scope where account_id = nullif(current_setting('app.account', true), '')::uuid and capability = wanted), '{}')
$$;

-- Signing in happens before anyone acts: only these functions reach accounts and sessions then.
create function sign_in_find(wanted text) returns table (id uuid, password_hash text, state text, locked_until timestamptz, failed_attempts integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id, password_hash, state, locked_until, failed_attempts from account where name = wanted
$$;
create function sign_in_failed(wanted uuid, until timestamptz) returns void language sql security definer set search_path = pg_catalog, public as $$
  update account set failed_attempts = failed_attempts + 1, locked_until = until where id = wanted
$$;
create function session_open(token bytea, wanted uuid, csrf_token text, until timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  delete from session where expires_at < now();
  insert into session (token_hash, tenant, account_id, csrf, expires_at) select token, tenant, id, csrf_token, until from account where id = wanted;
  update account set failed_attempts = 0, locked_until = null where id = wanted
$$;
create function session_find(token bytea) returns table (account_id uuid, tenant text, csrf text, name text, full_name text, must_change_password boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select account.id, account.tenant, session.csrf, account.name, account.full_name, account.must_change_password
  from session join account on account.tenant = session.tenant and account.id = session.account_id
  where session.token_hash = token and session.expires_at > now() and account.state = 'active'
$$;
create function session_close(token bytea) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from session where token_hash = token
$$;
create function password_set(wanted uuid, new_hash text, must_change boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if wanted <> nullif(current_setting('app.account', true), '')::uuid and not exists (
    select 1 from duty_assignment duty where duty.account_id = wanted and duty.unit_key = any (app_scope('accounts.manage'))
  ) then raise exception 'not permitted' using errcode = '42501'; end if;
  update account set password_hash = new_hash, must_change_password = must_change, failed_attempts = 0, locked_until = null where id = wanted;
  if must_change then delete from session where account_id = wanted; end if;
end $$;

-- History: what happened, chained by hash in sixteen chains so that writers rarely wait for each other.
create table history_head (chain smallint primary key check (chain between 0 and 15), seq bigint not null, hash bytea not null);
insert into history_head select n, 0, sha256(convert_to('phaodai history ' || n, 'UTF8')) from generate_series(0, 15) n;
create table history (
  chain smallint not null,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  action text not null,
  register text not null,
  record_id uuid,
  home_unit text,
  listed uuid[],
  entry text not null,               -- the exact JSON that is hashed
  hash bytea not null,
  primary key (chain, seq)
);
create index history_record on history (record_id, at) where record_id is not null;
create index history_listed on history using gin (listed) where listed is not null;
create index history_at on history (at desc);

-- Takes the heads of these chains for the rest of the transaction; writers of other chains do not wait.
create function history_heads(chains smallint[]) returns table (chain smallint, seq bigint, hash bytea)
  language sql security definer set search_path = pg_catalog, public as $$
  select chain, seq, hash from history_head where chain = any (chains) order by chain for update
$$;

-- Appends entries in the order given. Every hash is proved against the one before it: a false chain is refused.
create function history_append(chains smallint[], seqs bigint[], entries text[], hashes bytea[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
begin
  if exists (
    select 1 from (
      select given.*, lag(given.hash) over chained as hash_before, lag(given.seq) over chained as seq_before, head.seq as head_seq, head.hash as head_hash
      from unnest(chains, seqs, entries, hashes) given (chain, seq, entry, hash) join history_head head using (chain)
      window chained as (partition by given.chain order by given.seq)
    ) linked
    where seq <> coalesce(seq_before, head_seq) + 1 or hash <> sha256(coalesce(hash_before, head_hash) || convert_to(entry, 'UTF8'))
  ) then raise exception 'the chain of history does not hold' using errcode = '42501'; end if;
  insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, hash)
  select chain, seq, (body ->> 'at')::timestamptz, (body ->> 'accountId')::uuid, body ->> 'action', body ->> 'register', (body ->> 'recordId')::uuid, body ->> 'homeUnit',
    case when body ? 'listed' then array(select jsonb_array_elements_text(body -> 'listed')::uuid) end, entry, hash
  from (select given.*, given.entry::jsonb as body from unnest(chains, seqs, entries, hashes) given (chain, seq, entry, hash)) parsed;
  if acting is not null and exists (
    select 1 from unnest(chains, seqs) given (chain, seq) join history using (chain, seq) where history.account_id is distinct from acting
  ) then raise exception 'an entry names another account' using errcode = '42501'; end if;
  update history_head head set seq = last.seq, hash = last.hash
  from (select distinct on (chain) chain, seq, hash from unnest(chains, seqs, hashes) given (chain, seq, hash) order by chain, seq desc) last
  where head.chain = last.chain;
end $$;

-- Figures: sums by figure, unit, day it is about and day it was known; added to in the transaction of the record.
create table figure_daily (
  tenant text not null,
  figure text not null,
  unit text not null,
  day date not null,
  known_on date not null,
  value bigint not null,
  primary key (tenant, figure, unit, day, known_on)
);
create function figure_add(in_tenant text, figures text[], units text[], days date[], known date[], amounts bigint[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  insert into figure_daily as kept (tenant, figure, unit, day, known_on, value)
  select in_tenant, f, u, d, k, sum(a) from unnest(figures, units, days, known, amounts) as t (f, u, d, k, a)
  group by f, u, d, k having sum(a) <> 0 order by f, u, d, k
  on conflict (tenant, figure, unit, day, known_on) do update set value = kept.value + excluded.value
$$;

-- Long work.
create table job (
  tenant text not null,
  id uuid not null,
  kind text not null,
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  account_id uuid not null,
  done integer not null default 0,
  total integer not null default 0,
  message jsonb,
  result jsonb,
  wanted_stop boolean not null default false,
  beat_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  primary key (tenant, id)
);
create index job_waiting on job (created_at) where state in ('queued', 'running');

create table saved_view (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  register text not null,
  name text not null,
  query jsonb not null,
  columns jsonb not null,
  primary key (tenant, id)
);

-- Who is behind an entry of history, shown also to readers who may not see accounts.
create function account_name(wanted uuid) returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(nullif(full_name, ''), name) from account where id = wanted
$$;
