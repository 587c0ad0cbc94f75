-- What makes a province quick: sums as known now, by day, week, block of sixteen weeks and in all, beside the bitemporal ones; history in one call;
-- scopes that are looked up by hash; a search within one's units.

-- Spans begin on Mondays; 112 days are sixteen weeks; span 0 is all days there are. The key begins with the span and its start, so that a period
-- of a whole province lies together: a sum over years is the sum of all days less the few spans after the period.
create function span_start(day date, span integer) returns date language sql immutable parallel safe as $$
  select case when span = 0 then '-infinity' else day - (((day - date '2000-01-03') % span) + span) % span end
$$;
create table figure_sum (
  tenant text not null,
  figure text not null,
  span smallint not null check (span in (0, 1, 7, 112)),
  start date not null,
  unit text not null,
  value bigint not null,
  primary key (tenant, figure, span, start, unit)
);
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span group by 1, 2, 3, 4, 5;
create or replace function figure_add(in_tenant text, figures text[], units text[], days date[], known date[], amounts bigint[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  insert into figure_daily as kept (tenant, figure, unit, day, known_on, value)
  select in_tenant, f, u, d, k, sum(a) from unnest(figures, units, days, known, amounts) as t (f, u, d, k, a)
  group by f, u, d, k having sum(a) <> 0 order by f, u, d, k
  on conflict (tenant, figure, unit, day, known_on) do update set value = kept.value + excluded.value;
  insert into figure_sum as kept (tenant, figure, unit, span, start, value)
  select in_tenant, f, u, s, span_start(d, s), sum(a) from unnest(figures, units, days, amounts) as t (f, u, d, a) cross join unnest(array[0, 1, 7, 112]) s
  group by f, u, s, span_start(d, s) having sum(a) <> 0 order by f, s, span_start(d, s), u
  on conflict (tenant, figure, span, start, unit) do update set value = kept.value + excluded.value
$$;

-- The units of a capability as rows: a policy that asks `in` hashes them once and looks each record's unit up,
-- where a comparison with an array goes through it from the beginning: a province has hundreds of units.
create function app_units(wanted text) returns setof text language sql stable parallel safe security definer rows 100
  set search_path = pg_catalog, public as $$
  select unnest(units) from account_scope where account_id = nullif(current_setting('app.account', true), '')::uuid and capability = wanted
$$;

-- The search finds records and not ids of persons: words of the record or of the person it is about, within the units of the account, and never more
-- than are asked for. Whoever types a name that a hundred thousand bear is told that there are more.
drop function search_ids(regclass, text, jsonb);
create function search_ids(wanted regclass, subject regclass, in_tenant text, groups jsonb, needs text, in_unit text, most integer) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
declare
  acting boolean := nullif(current_setting('app.account', true), '') is not null;
  own text := '';
  about text := '';
  access text := '';
  part jsonb;
  condition text;
begin
  for part in select jsonb_array_elements(groups) loop
    condition := case
      when part ? 'like' then format(' and %%1$s.search_text like %L', part ->> 'like')
      when jsonb_array_length(part -> 'units') = 0 then format(' and %%1$s.words && %L::text[]', array(select jsonb_array_elements_text(part -> 'words')))
      else format(' and (%%1$s.words && %L::text[] or %%1$s.home_unit = any (%L::text[]))',
        array(select jsonb_array_elements_text(part -> 'words')), array(select jsonb_array_elements_text(part -> 'units'))) end;
    own := own || replace(condition, '%1$s', 'r');
    about := about || replace(condition, '%1$s', 's');
  end loop;
  if acting then access := format(' and (r.home_unit in (select app_units(%1$L)) or r.shared_with && app_scope(%1$L))', needs); end if;
  if in_unit is not null then access := access || format(' and r.home_unit in (select reached_key from unit_reach where unit_key = %L)', in_unit); end if;
  return query execute format('select r.id from %s r where r.tenant = %L', wanted, in_tenant) || own || access || format(' limit %s', most);
  if subject is not null then
    return query execute format('select r.id from %s s join %s r on r.tenant = s.tenant and r.subject_id = s.id where s.tenant = %L', subject, wanted, in_tenant)
      || about || access || format(' limit %s', most);
  end if;
end $$;

-- Contradictions to look at and cases still under treatment are few: what is late and waiting is counted without reading the register.
create index person_questions on person (home_unit) where questions > 0;
create index specimen_questions on specimen (home_unit) where questions > 0;
create index isolation_order_questions on isolation_order (home_unit) where questions > 0;
drop index specimen_pending;
create index specimen_pending on specimen (home_unit, specimen_day) where coalesce(result, 'pending') = 'pending';
create index case_record_open on case_record (home_unit, report_day) where coalesce(outcome, 'underTreatment') = 'underTreatment';

-- These two registers are searched too (lot, number of the decision).
create index isolation_order_words on isolation_order using gin (words);
create index isolation_order_search on isolation_order using gin (search_text gin_trgm_ops);
create index dose_words on dose using gin (words);
create index dose_search on dose using gin (search_text gin_trgm_ops);

-- What only reads may be asked by several processes for one question: counting over millions of records.
alter function app_account() parallel safe;
alter function app_scope(text) parallel safe;
alter function app_opened(text) parallel safe;

-- The database chains the entries itself: one question instead of two, and nobody waits for a chain while the application hashes.
drop function history_heads(smallint[]);
drop function history_append(smallint[], bigint[], text[], bytea[]);
create function history_write(chains smallint[], entries text[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  head record;
  given record;
  written_chains smallint[] := '{}';
  seqs bigint[] := '{}';
  texts text[] := '{}';
  hashes bytea[] := '{}';
begin
  for head in select h.chain, h.seq, h.hash from history_head h where h.chain = any (chains) order by h.chain for update loop
    for given in select entry from unnest(chains, entries) with ordinality as e (chain, entry, n) where e.chain = head.chain order by n loop
      head.seq := head.seq + 1;
      head.hash := sha256(head.hash || convert_to(given.entry, 'UTF8'));
      written_chains := written_chains || head.chain;
      seqs := seqs || head.seq;
      texts := texts || given.entry;
      hashes := hashes || head.hash;
    end loop;
    update history_head set seq = head.seq, hash = head.hash where history_head.chain = head.chain;
  end loop;
  if cardinality(texts) <> cardinality(entries) then raise exception 'the chain of history does not hold' using errcode = '42501'; end if;
  if acting is not null and exists (select 1 from unnest(texts) entry where (entry::jsonb ->> 'accountId')::uuid is distinct from acting) then
    raise exception 'an entry names another account' using errcode = '42501';
  end if;
  insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, hash)
  select chain, seq, (body ->> 'at')::timestamptz, (body ->> 'accountId')::uuid, body ->> 'action', body ->> 'register', (body ->> 'recordId')::uuid, body ->> 'homeUnit',
    case when body ? 'listed' then array(select jsonb_array_elements_text(body -> 'listed')::uuid) end, entry, hash
  from (select w.*, w.entry::jsonb as body from unnest(written_chains, seqs, texts, hashes) w (chain, seq, entry, hash)) parsed;
end $$;
