-- Committees, meetings, scenarios, drills, lessons; inspections, violations, safety ratings, awards.

create table committee (like record_head including all,
  name text, kind text, decision_number text, formed_day date, rules_number text, ended_day date);
create table committee_member (like record_head including all,
  post text, full_name text, committee uuid, role text, in_charge text, area text, decision_number text, from_day date, to_day date);
create table meeting (like record_head including all,
  title text, kind text, form text, held_day date, committee uuid, chaired_by text, conclusions text, notice_number text);
create table meeting_site (like record_head including all,
  site text, meeting uuid, held_day date, led_by text, present integer, absent integer, absent_who text);
create table scenario (like record_head including all,
  name text, situation text, level text, response text, decision_number text, approved_day date, replaced_day date);
create table drill (like record_head including all,
  name text, scenario uuid, held_day date, place text, bodies uuid[], people integer, result text, weaknesses text);
create table lesson (like record_head including all,
  what text, kind text, none boolean, said_day date, said_by text, answer text);
create table inspection_team (like record_head including all,
  name text, kind text, decision_number text, formed_day date, leader text, subject text);
create table inspection_visit (like record_head including all,
  place text, place_kind text, team uuid, visit_day date, result text, conclusion text);
create table finding (like record_head including all,
  what text, visit uuid, found_day date, demand text, fix_by_day date, status text, fixed_day date);
create table violation (like record_head including all,
  act text, violator text, finding uuid, record_number text, record_day date, basis text, status text, form text, decision_number text,
  decision_day date, fine integer, executed_day date);
create table safety_audit (like record_head including all,
  place text, facility uuid, rule text, audit_day date, points integer, most integer, rating text, mend text);
create table award (like record_head including all,
  recipient text, kind text, form text, decision_number text, decided_day date, reason text);

do $$
declare part text[];
begin
  foreach part slice 1 in array array[
    ['committee', 'formed_day'], ['committee_member', 'from_day'], ['meeting', 'held_day'], ['meeting_site', 'held_day'],
    ['scenario', 'approved_day'], ['drill', 'held_day'], ['lesson', 'said_day'], ['inspection_team', 'formed_day'],
    ['inspection_visit', 'visit_day'], ['finding', 'found_day'], ['violation', 'record_day'], ['safety_audit', 'audit_day'], ['award', 'decided_day']] loop
    execute format('create index %I on %I (home_unit)', part[1] || '_home', part[1]);
    execute format('create index %I on %I (import_id) where import_id is not null', part[1] || '_import', part[1]);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', part[1] || '_fingerprint', part[1]);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', part[1] || '_search', part[1]);
    execute format('create index %I on %I using gin (words)', part[1] || '_words', part[1]);
    execute format('create index %I on %I (%I desc nulls last, id desc)', part[1] || '_day', part[1], part[2]);
  end loop;
  foreach part slice 1 in array array[
    ['committee_member', 'committee', 'committee'], ['meeting', 'committee', 'committee'], ['meeting_site', 'meeting', 'meeting'],
    ['drill', 'scenario', 'scenario'], ['inspection_visit', 'team', 'inspection_team'], ['finding', 'visit', 'inspection_visit'],
    ['violation', 'finding', 'finding'], ['safety_audit', 'facility', 'facility']] loop
    execute format('alter table %I add foreign key (tenant, %I) references %I (tenant, id)', part[1], part[2], part[3]);
    execute format('create index %I on %I (tenant, %I)', part[1] || '_' || part[2], part[1], part[2]);
  end loop;
end $$;
