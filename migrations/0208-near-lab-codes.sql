-- What an unmatched code may have been meant for is found by an index among all that wait: each with the slips by which another code
-- meets it (`codeSlips` of `src/laboratory/rules/code-key.ts`). Only what waits stands in it, so it stays small.
create function lab_code_slips(code text) returns text[] language sql immutable parallel safe cost 500
  return (select array(
    select key
    union select left(key, at - 1) || substr(key, at + 1) from generate_series(1, length(key)) at where length(key) > 1
    union select '#' || right(key, 5) where key ~ '[0-9]{5}$')
  from (select lab_code_key(code) as key) k);
create index pool_near_code on pool using gin (lab_code_slips(code)) with (fastupdate = off)
  where state = 'active' and code is not null and coalesce(result, 'pending') = 'pending';
create index specimen_near_code on specimen using gin (lab_code_slips(code)) with (fastupdate = off)
  where state = 'active' and pool is null and code is not null and result = 'pending';

-- Neither the key nor the overlap is leakproof, so under row-level security both indexes would lie idle. Ids alone come out, as from
-- `search_ids`: the reader's own query decides what may be seen.
-- Each slip by itself, a hundred of each at most: of thousands at once the planner believes that most codes meet one of them, and reads
-- every code. No list of pending entries beside the indexes (`fastupdate`): every slip would search through all of it.
create function near_lab_codes(in_tenant text, keys text[], slips text[]) returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
#variable_conflict use_column
declare
  slip text;
begin
  foreach slip in array slips loop
    return query select 'pool', p.id from pool p
      where p.tenant = in_tenant and p.state = 'active' and p.code is not null and coalesce(p.result, 'pending') = 'pending'
        and lab_code_slips(p.code) @> array[slip] limit 100;
    return query select 'specimen', s.id from specimen s
      where s.tenant = in_tenant and s.state = 'active' and s.pool is null and s.code is not null and s.result = 'pending'
        and lab_code_slips(s.code) @> array[slip] limit 100;
  end loop;
  return query select 'pool', p.id from pool p
    where p.tenant = in_tenant and p.state = 'active' and lab_code_key(p.code) = any (keys);
  return query select 'specimen', s.id from specimen s
    where s.tenant = in_tenant and s.state = 'active' and s.pool is null and s.code is not null and lab_code_key(s.code) = any (keys);
end $$;
