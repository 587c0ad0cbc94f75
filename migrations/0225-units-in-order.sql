-- The records of a unit in the order in which they are listed: the latest first, by the day of the register or by their last change. By the
-- order of all records a commune that has few, or none, would be looked for among the others, one by one.
-- A register that is made later has this index from the beginning.
do $$
declare
  listed record;
begin
  for listed in
    select distinct on (i.indrelid) c.relname as name, substring(pg_get_indexdef(i.indexrelid) from '\((\w+) DESC NULLS LAST, id DESC\)$') as place
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and i.indpred is null and pg_get_indexdef(i.indexrelid) ~ '\(\w+ DESC NULLS LAST, id DESC\)$'
      and exists (select 1 from pg_class home where home.relnamespace = c.relnamespace and home.relname = c.relname || '_home')
    order by i.indrelid, i.indexrelid
  loop
    execute format('drop index %I', listed.name || '_home');
    execute format('create index %I on %I (home_unit, %I desc nulls last, id desc)', listed.name || '_home', listed.name, listed.place);
  end loop;
end $$;
