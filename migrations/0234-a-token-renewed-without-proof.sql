-- A new token is no new proof by itself: who gives a new password shows the old one and no second factor.
create function session_renew(token bytea, new_token bytea, proved boolean) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  update session set token_hash = new_token, proved_at = case when proved then now() else proved_at end where token_hash = token
$$;
drop function session_renew(bytea, bytea);
