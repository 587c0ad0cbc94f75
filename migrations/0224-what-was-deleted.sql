-- What was deleted is little and is asked for everywhere: what points to it, what is due for erasure, the lists of what was deleted.
-- Tables that are made later take the index over from `record_head`.
do $$
declare name text;
begin
  for name in
    select c.table_name from information_schema.columns c
    join information_schema.columns other on other.table_schema = c.table_schema and other.table_name = c.table_name and other.column_name = 'subject_id'
    join information_schema.columns state on state.table_schema = c.table_schema and state.table_name = c.table_name and state.column_name = 'state'
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'questions'
  loop
    execute format('create index %I on %I (changed_at) where state = ''deleted''', name || '_deleted', name);
  end loop;
end $$;
