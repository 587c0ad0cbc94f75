-- Where nobody acts nothing is done in anybody's name: what compared with nobody came to unknown, and unknown refused nothing.
create or replace function password_set(wanted uuid, new_hash text, expires timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if wanted is distinct from nullif(current_setting('app.account', true), '')::uuid and not may_administer(wanted) then
    raise exception 'not permitted' using errcode = '42501';
  end if;
  update account set password_hash = new_hash, must_change_password = expires is not null, password_expires_at = expires where id = wanted;
end $$;

-- As before; new is that the application names nobody where nobody acts. A door without an account names none.
create or replace function history_write(chains smallint[], entries text[], tolds text[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  by_account boolean := session_user <> current_user;
  body jsonb;
  link bytea;
  new_salt bytea;
  head_seq bigint;
  head_hash bytea;
  written record;
begin
  if cardinality(entries) = 1 then
    body := entries[1]::jsonb;
    if (tolds[1] is not null) <> (right(entries[1], 10) = ',"form":2}') then raise exception 'the form of an entry is not what it says' using errcode = '42501'; end if;
    link := convert_to(entries[1], 'UTF8');
    if tolds[1] is not null then
      new_salt := uuid_send(gen_random_uuid());
      link := link || sha256(new_salt || convert_to(tolds[1], 'UTF8'));
    end if;
    update history_head h set seq = h.seq + 1, hash = sha256(h.hash || link) where h.chain = chains[1] returning h.seq, h.hash into head_seq, head_hash;
    if not found or head_seq is null then raise exception 'the chain of history does not hold' using errcode = '42501'; end if;
    if (by_account or acting is not null) and (body ->> 'accountId')::uuid is distinct from acting then raise exception 'an entry names another account' using errcode = '42501'; end if;
    -- What an entry of this action names may be missing from history: only the owner's connections write it.
    if by_account and body ->> 'action' = 'erase' then raise exception 'an erasure is written by no account' using errcode = '42501'; end if;
    insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, told, salt, hash)
    values (chains[1], head_seq, (body ->> 'at')::timestamptz, (body ->> 'accountId')::uuid, body ->> 'action', body ->> 'register', (body ->> 'recordId')::uuid,
      body ->> 'homeUnit', case when body ? 'listed' then array(select jsonb_array_elements_text(body -> 'listed')::uuid) end, entries[1], tolds[1], new_salt, head_hash);
    return;
  end if;
  perform from history_head h where h.chain = any (chains) order by h.chain for update;
  with given as materialized (
    select g.chain, g.n, g.entry, g.told, g.entry::jsonb as body, case when g.told is not null then uuid_send(gen_random_uuid()) end as salt
    from unnest(chains, entries, tolds) with ordinality g (chain, entry, told, n)
  ), linked as (
    select g.*, h.seq + row_number() over later as seq,
      history_chain(h.hash, convert_to(g.entry, 'UTF8') || case when g.told is null then ''::bytea else sha256(g.salt || convert_to(g.told, 'UTF8')) end) over later as hash
    from given g join history_head h on h.chain = g.chain window later as (partition by g.chain order by g.n rows unbounded preceding)
  ), kept as (
    insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, told, salt, hash)
    select l.chain, l.seq, (l.body ->> 'at')::timestamptz, (l.body ->> 'accountId')::uuid, l.body ->> 'action', l.body ->> 'register', (l.body ->> 'recordId')::uuid,
      l.body ->> 'homeUnit', case when l.body ? 'listed' then array(select jsonb_array_elements_text(l.body -> 'listed')::uuid) end, l.entry, l.told, l.salt, l.hash
    from linked l order by l.chain, l.seq
    returning chain, seq, hash, account_id, action, (told is not null) <> (right(entry, 10) = ',"form":2}') as wrong
  ), moved as (
    update history_head h set seq = last.seq, hash = last.hash
    from (select distinct on (k.chain) k.chain, k.seq, k.hash from kept k order by k.chain, k.seq desc) last where h.chain = last.chain
  )
  select count(*) as entries, bool_or(k.wrong) as wrong, bool_or(k.account_id is distinct from acting) as foreign_account, bool_or(k.action = 'erase') as erasing
    into written from kept k;
  if written.entries <> cardinality(entries) then raise exception 'the chain of history does not hold' using errcode = '42501'; end if;
  if written.wrong then raise exception 'the form of an entry is not what it says' using errcode = '42501'; end if;
  if (by_account or acting is not null) and written.foreign_account then raise exception 'an entry names another account' using errcode = '42501'; end if;
  if by_account and written.erasing then raise exception 'an erasure is written by no account' using errcode = '42501'; end if;
end $$;
