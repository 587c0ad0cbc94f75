-- Teams in the field: visits of households, patrols, vulnerable people and calls on them, volunteers; the hotline with citizens' reports.

alter table team add column decision text, add column ended_day date;
alter table team_member add column account text, add column left_day date;
alter table violation add column detected_by text, add column team uuid;

create table household_visit (like record_head including all,
  household uuid, team uuid, visit_day date, purpose text, result text, people integer, unwell integer, returnees integer, note text);
create table patrol (like record_head including all,
  team uuid, patrol_day date, from_time text, to_time text, area text, members uuid[], reminded integer, dispersed integer, violations integer,
  note text);
create table vulnerable_person (like record_head including all,
  elderly boolean, chronic boolean, disabled boolean, pregnant boolean, alone boolean, orphan boolean, minority boolean, migrant boolean,
  conditions text, carer text, carer_phone text, call_every_days integer, listed_day date, ended_day date, note text);
create table vulnerable_visit (like record_head including all, visit_day date, result text, signs text, needs text, note text);
create table volunteer (like record_head including all,
  full_name text, birth_year integer, phone text, organisation text, work text, team uuid, registered_day date, standing text, from_day date,
  to_day date, note text);
create table citizen_report (like record_head including all,
  content text, kind text, urgency text, channel text, received_day date, received_time text, anonymous boolean, caller text, caller_phone text,
  village text, due_day date, due_time text, status text, body uuid, team uuid, assigned_day date, answer text, answered_day date,
  answered_time text, in_time boolean, signal uuid, violation uuid);
create table hotline_shift (like record_head including all,
  line text, shift_day date, from_time text, to_time text, on_duty text, calls integer, note text);

do $$
declare part text[];
begin
  foreach part slice 1 in array array[
    ['household_visit', 'visit_day'], ['patrol', 'patrol_day'], ['vulnerable_person', 'listed_day'], ['vulnerable_visit', 'visit_day'],
    ['volunteer', 'registered_day'], ['citizen_report', 'received_day'], ['hotline_shift', 'shift_day']] loop
    execute format('create index %I on %I (home_unit)', part[1] || '_home', part[1]);
    execute format('create index %I on %I (import_id) where import_id is not null', part[1] || '_import', part[1]);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', part[1] || '_fingerprint', part[1]);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', part[1] || '_search', part[1]);
    execute format('create index %I on %I using gin (words)', part[1] || '_words', part[1]);
    execute format('create index %I on %I (%I desc nulls last, id desc)', part[1] || '_day', part[1], part[2]);
  end loop;
  foreach part slice 1 in array array[
    ['household_visit', 'household', 'household'], ['household_visit', 'team', 'team'], ['patrol', 'team', 'team'], ['volunteer', 'team', 'team'],
    ['vulnerable_person', 'subject_id', 'person'], ['vulnerable_visit', 'subject_id', 'person'], ['violation', 'team', 'team'],
    ['citizen_report', 'body', 'body'], ['citizen_report', 'team', 'team'], ['citizen_report', 'signal', 'signal'],
    ['citizen_report', 'violation', 'violation']] loop
    execute format('alter table %I add foreign key (tenant, %I) references %I (tenant, id)', part[1], part[2], part[3]);
    execute format('create index %I on %I (tenant, %I)', part[1] || '_' || replace(part[2], '_id', ''), part[1], part[2]);
  end loop;
end $$;
-- What a team answers for, and what of it waits, without a look at the rest of the province.
create index household_team on household (tenant, team) where team is not null;
create index team_member_team on team_member (tenant, team);
create index citizen_report_open on citizen_report (home_unit, due_day) where status in ('received', 'assigned');

-- The teams of whoever acts: members whose account this is and who have not left.
create function own_teams(in_tenant text) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select m.team from account a join team_member m on m.tenant = in_tenant and m.account = a.name and m.state = 'active' and m.left_day is null
  where a.id = app_account() and m.team is not null
$$;
