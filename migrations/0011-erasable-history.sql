-- Values in history can be erased without breaking its chains.

-- From here on an entry (form 2) tells its values in `told`, beside the chained text, which covers them as sha256(salt ‖ told). Erasing takes
-- `told` and `salt` away and leaves that digest. Entries of form 1 have their values in the chained text, as before.
alter table history add column told text, add column salt bytea, add column sealed bytea;
create index history_erasures on history (chain, seq) where action = 'erase';

drop function history_write(smallint[], text[]);
create function history_write(chains smallint[], entries text[], tolds text[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  head record;
  given record;
  written_chains smallint[] := '{}';
  seqs bigint[] := '{}';
  texts text[] := '{}';
  told_texts text[] := '{}';
  salts bytea[] := '{}';
  hashes bytea[] := '{}';
  new_salt bytea;
begin
  for head in select h.chain, h.seq, h.hash from history_head h where h.chain = any (chains) order by h.chain for update loop
    for given in select entry, told from unnest(chains, entries, tolds) with ordinality as e (chain, entry, told, n) where e.chain = head.chain order by n loop
      if (given.told is not null) <> (right(given.entry, 10) = ',"form":2}') then raise exception 'the form of an entry is not what it says' using errcode = '42501'; end if;
      new_salt := case when given.told is not null then uuid_send(gen_random_uuid()) end;
      head.seq := head.seq + 1;
      head.hash := sha256(head.hash || convert_to(given.entry, 'UTF8')
        || case when given.told is null then ''::bytea else sha256(new_salt || convert_to(given.told, 'UTF8')) end);
      written_chains := written_chains || head.chain;
      seqs := seqs || head.seq;
      texts := texts || given.entry;
      told_texts := told_texts || given.told;
      salts := salts || new_salt;
      hashes := hashes || head.hash;
    end loop;
    update history_head set seq = head.seq, hash = head.hash where history_head.chain = head.chain;
  end loop;
  if cardinality(texts) <> cardinality(entries) then raise exception 'the chain of history does not hold' using errcode = '42501'; end if;
  if acting is not null and exists (select 1 from unnest(texts) entry where (entry::jsonb ->> 'accountId')::uuid is distinct from acting) then
    raise exception 'an entry names another account' using errcode = '42501';
  end if;
  -- What an entry of this action names may be missing from history: only the owner's connections write it.
  if session_user <> current_user and exists (select 1 from unnest(texts) entry where entry::jsonb ->> 'action' = 'erase') then
    raise exception 'an erasure is written by no account' using errcode = '42501';
  end if;
  insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, told, salt, hash)
  select chain, seq, (body ->> 'at')::timestamptz, (body ->> 'accountId')::uuid, body ->> 'action', body ->> 'register', (body ->> 'recordId')::uuid, body ->> 'homeUnit',
    case when body ? 'listed' then array(select jsonb_array_elements_text(body -> 'listed')::uuid) end, entry, told, salt, hash
  from (select w.*, w.entry::jsonb as body from unnest(written_chains, seqs, texts, told_texts, salts, hashes) w (chain, seq, entry, told, salt, hash)) parsed;
end $$;
