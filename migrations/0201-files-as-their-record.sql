-- A file beside a record is seen by whoever sees the record at that moment. A file used to keep the unit that its record had when the file came: once the
-- record had moved to another unit, the old one still read its files and the new one did not.

-- Where the record lies, asked as whoever acts: null where the record is not theirs to see.
create function record_home(wanted regclass, in_tenant text, wanted_id uuid) returns text language plpgsql stable set search_path = pg_catalog, public as $$
declare home text;
begin
  execute format('select home_unit from %s where tenant = $1 and id = $2', wanted) into home using in_tenant, wanted_id;
  return home;
end $$;

drop trigger task_files_share on task;
drop function task_files_share();
drop trigger attachment_share on attachment;
drop function attachment_share();
-- The policies of the last start read what goes; this start makes them anew.
do $$
declare rule name;
begin
  for rule in select policyname from pg_policies where schemaname = 'public' and tablename = 'attachment' loop
    execute format('drop policy %I on attachment', rule);
  end loop;
end $$;
alter table attachment drop column home_unit, drop column shared_with;
