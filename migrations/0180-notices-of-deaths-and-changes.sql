-- When a death was verified and when it was told, and when the end of a case's treatment was told: terms of TT 54/2015 and TT 15/2026.
alter table death_record add column verified_day date, add column verified_time text, add column told_day date, add column told_time text;
alter table case_record add column change_told_day date, add column change_told_time text;

-- A day with the hour that was written to it; an hour that cannot be read is `otherwise`. As `src/kernel/rule/local-moment.ts` has it.
create function local_moment(day date, said text, otherwise interval) returns timestamp language sql immutable parallel safe
  set search_path = pg_catalog, public as $$
  select day + case when btrim(said) ~ '^([01]?[0-9]|2[0-3])[:hg][0-5][0-9]$' then translate(btrim(said), 'hg', '::')::interval else otherwise end
$$;
