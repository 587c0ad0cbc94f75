-- What the account's records are counted from, told by one word: the units of each of its capabilities, how many entries history has and how often sums
-- and the reach of units have changed. While it is the same every count of records is the same to it.
create function records_state() returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select concat_ws(' ',
    (select md5(string_agg(c.capability || ' ' || c.mark, ',' order by c.capability)) from account_scope c
     where c.account_id = nullif(current_setting('app.account', true), '')::uuid),
    (select sum(seq) from history_head), (select sum(changes) from figure_version))
$$;
