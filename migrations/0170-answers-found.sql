-- The answer that a key holds already, without taking the key: for work that is judged before its transaction begins (012).

create function idempotency_find(in_tenant text, in_key bytea) returns table (request_digest bytea, answer bytea)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select kept.request_digest, kept.answer from idempotency_key kept
  where kept.tenant = in_tenant and kept.account_id = app_account() and kept.key_digest = in_key
$$;
