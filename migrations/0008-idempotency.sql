-- Writes that are sent again have their effect once (draft-ietf-httpapi-idempotency-key-header-07).
-- Nothing here can be read without the key itself, which only its sender has: stored are a digest of the key, a keyed digest of the
-- request (which may hold a password) and the answer encrypted (which may hold a person or a one-time password).
create table idempotency_key (
  tenant text not null,
  account_id uuid not null,
  key_digest bytea not null,
  request_digest bytea not null,
  answer bytea,
  created_at timestamptz not null default now(),
  primary key (tenant, account_id, key_digest)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Takes the key for this transaction. A second request with it waits here until the first has ended, at most three seconds; where the
-- first stands, its digest and answer come back, where it failed the second is the first. Each new key sweeps up to two that ended.
create function idempotency_take(in_tenant text, in_key bytea, in_request bytea) returns table (request_digest bytea, answer bytea)
  language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '3s' as $$
begin
  if app_account() is null then raise exception 'nobody acts' using errcode = '42501'; end if;
  delete from idempotency_key where (tenant, account_id, key_digest) in (
    select tenant, account_id, key_digest from idempotency_key where created_at < now() - interval '3 days'
    order by created_at limit 2 for update skip locked);
  insert into idempotency_key (tenant, account_id, key_digest, request_digest) values (in_tenant, app_account(), in_key, in_request)
    on conflict do nothing;
  if not found then
    return query select kept.request_digest, kept.answer from idempotency_key kept
      where kept.tenant = in_tenant and kept.account_id = app_account() and kept.key_digest = in_key;
  end if;
end $$;

create function idempotency_keep(in_tenant text, in_key bytea, in_answer bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update idempotency_key set answer = in_answer where tenant = in_tenant and account_id = app_account() and key_digest = in_key and answer is null;
  if not found then raise exception 'the key was not taken'; end if;
end $$;
