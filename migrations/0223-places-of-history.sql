-- Where history tells of these records: their own entries, and those of lists, files and figures that showed them. Only the places; what
-- stands there is read under the policies of history. Asked there directly the index of lists is never used, because PostgreSQL takes no
-- operator below a policy that is not declared leakproof, and `&&` is not: all of history would be gone through for one record.
create function history_places(ids uuid[]) returns table (chain smallint, seq bigint) language sql stable security definer rows 100
  set search_path = pg_catalog, public as $$
  select chain, seq from history where record_id = any (ids)
  union
  select chain, seq from history where listed && ids
$$;

-- The latest of each unit, and of several by putting them together: in the order of time alone a commune that has done little would be
-- looked for among all others.
create index history_home on history (home_unit, at desc);
drop index history_at;
