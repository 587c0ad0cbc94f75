-- A list of thousands is taken in by questions about all its rows at once.

-- The words of a name in order. Where the server sorts arrays itself nothing is asked for it; the answer is the same.
do $do$
declare
  sorting text := case when current_setting('server_version_num')::integer >= 180000 then 'array_sort(%s collate "C")'
    else 'array(select word from unnest(%s) word order by word collate "C")' end;
begin
  execute format($sql$
    create or replace function person_sorted_name(search_text text) returns text language plpgsql immutable parallel safe strict
      set search_path = pg_catalog as $$
    declare
      words text[] := array_remove(string_to_array(substring(search_text from '^[^0-9]*'), ' '), '');
      half integer := cardinality(words) / 2;
      sorted text[];
    begin
      if cardinality(words) > 1 and cardinality(words) %% 2 = 0 then
        sorted := %s;
        if sorted = words[half + 1:] then return array_to_string(sorted, ' '); end if;
      end if;
      return array_to_string(%s, ' ');
    end $$ $sql$, format(sorting, 'words[1:half]'), format(sorting, 'words'));
end $do$;

-- The persons who share a block with any of those sought, each with the place of the one who is sought.
create function persons_in_blocks(in_tenant text, cards text[], telephones text[], sorted_names text[], years_born integer[], days_born date[], day_words text[], units text[])
  returns table (place integer, person_id uuid) language plpgsql stable security definer rows 200 set search_path = pg_catalog, public as $$
begin
  return query select a.n::integer, f.id from unnest(cards) with ordinality a (card, n)
    cross join lateral (select p.id from person p where p.tenant = in_tenant and p.state = 'active' and p.national_id = a.card limit 200) f
    where a.card is not null;
  return query select a.n::integer, f.id from unnest(telephones) with ordinality a (telephone, n)
    cross join lateral (select p.id from person p where p.tenant = in_tenant and p.state = 'active' and p.phone = a.telephone limit 200) f
    where a.telephone is not null;
  return query select a.n::integer, f.id from unnest(sorted_names, years_born) with ordinality a (name, year, n)
    cross join lateral (select p.id from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = a.name
      and coalesce(extract(year from p.birth_day)::integer, p.birth_year) = a.year limit 200) f
    where a.name <> '' and a.year is not null;
  return query select a.n::integer, f.id from unnest(sorted_names, years_born, units) with ordinality a (name, year, unit, n)
    cross join lateral (select p.id from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = a.name
      and coalesce(extract(year from p.birth_day)::integer, p.birth_year) is null and p.home_unit = a.unit limit 200) f
    where a.name <> '' and a.year is not null;
  return query select a.n::integer, f.id from unnest(sorted_names, years_born, units) with ordinality a (name, year, unit, n)
    cross join lateral (select p.id from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = a.name
      and p.home_unit = a.unit limit 200) f
    where a.name <> '' and a.year is null;
  -- `offset 0` keeps the two apart: first the day, by its index, then the words of those few.
  return query select a.n::integer, f.id from unnest(sorted_names, days_born, day_words) with ordinality a (name, day, words, n)
    cross join lateral (select born.id from (select p.id, p.words from person p where p.tenant = in_tenant and p.state = 'active' and p.birth_day = a.day offset 0) born
      where born.words && string_to_array(a.words, ' ') limit 200) f
    where a.name <> '' and a.day is not null;
end $$;

-- The same for one.
create or replace function person_in_blocks(in_tenant text, card text, telephone text, sorted_name text, year_born integer, day_born date, day_words text[], unit text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select person_id from persons_in_blocks(in_tenant, array[card], array[telephone], array[sorted_name], array[year_born], array[day_born],
    array[array_to_string(day_words, ' ')], array[unit])
$$;

-- A chain of hashes over the entries of a partition, in their order: each is hashed under the one before it, the first under the head.
create function history_next(before bytea, head bytea, link bytea) returns bytea language plpgsql immutable parallel safe set search_path = pg_catalog as $$
begin
  return sha256(coalesce(before, head) || link);
end $$;
create aggregate history_chain(head bytea, link bytea) (sfunc = history_next, stype = bytea);

-- As before: heads of chains are taken in one order, each entry is hashed under the one before it, names the account that acts, is of the form it says,
-- and is no erasure. What is new is the way of many: one statement writes them all, one moves the heads on.
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
    if acting is not null and (body ->> 'accountId')::uuid is distinct from acting then raise exception 'an entry names another account' using errcode = '42501'; end if;
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
  if acting is not null and written.foreign_account then raise exception 'an entry names another account' using errcode = '42501'; end if;
  if by_account and written.erasing then raise exception 'an erasure is written by no account' using errcode = '42501'; end if;
end $$;

-- The print of a row that came by a list is a digest from here on: as text it held all that the row says, in the register and in its index.
-- Equal rows of a list without names keep their number behind it.
do $do$
declare
  part text;
begin
  for part in select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'fingerprint' and t.table_type = 'BASE TABLE' loop
    execute format($sql$
      update %I set fingerprint = translate(encode(sha256(convert_to(regexp_replace(fingerprint, '#[0-9]+$', ''), 'UTF8')), 'base64'), '+/=', '-_')
        || coalesce(substring(fingerprint from '#[0-9]+$'), '') where fingerprint is not null
    $sql$, part);
  end loop;
end $do$;
