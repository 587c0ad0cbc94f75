-- What the account may read, told by one word: the units of each of its capabilities. What was counted for it may be told to it again while the word is the same.
create function rights_state() returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select md5(string_agg(c.capability || ' ' || c.mark, ',' order by c.capability)) from account_scope c
  where c.account_id = nullif(current_setting('app.account', true), '')::uuid
$$;
