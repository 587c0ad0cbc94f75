-- Testing: sessions, pools of people under one code, laboratories with their capacity, screening plans with those who are to be tested.

create table laboratory (like record_head including all,
  name text, method text, per_day integer, confirms text, opened_day date, closed_day date, facility uuid, note text);
create table screening_plan (like record_head including all,
  name text, setting text, risk_zone text, risk_group text, frequency text, shifts integer, people integer, from_day date, to_day date,
  method text, team uuid, basis text, note text);
create table screening_member (like record_head including all, plan uuid, part text, shift text, from_day date, until_day date);
create table sampling_session (like record_head including all,
  place text, code text, day date, setting text, reason text, risk_zone text, risk_group text, shift text, plan uuid, expected integer,
  method text, tubes text, team uuid, laboratory uuid, state_of text, note text);
create table pool (like record_head including all,
  code text, session uuid, size integer, method text, specimen_day date, stage text, sent_day date, received_day date, transport text,
  reject_reason text, result text, result_day date, laboratory text, note text);
alter table specimen add column stage text, add column sent_day date, add column received_day date, add column session uuid,
  add column pool uuid, add column retest_of uuid, add column days_to_result integer;

do $$
declare name text;
begin
  foreach name in array array['laboratory', 'screening_plan', 'screening_member', 'sampling_session', 'pool'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index screening_member_subject on screening_member (tenant, subject_id);
alter table screening_member add foreign key (tenant, subject_id) references person (tenant, id);
create index laboratory_day on laboratory (opened_day desc nulls last, id desc);
create index screening_plan_day on screening_plan (from_day desc nulls last, id desc);
create index screening_member_day on screening_member (from_day desc nulls last, id desc);
create index screening_member_plan on screening_member (tenant, plan);
create index sampling_session_day on sampling_session (day desc nulls last, id desc);
create index sampling_session_plan on sampling_session (tenant, plan) where plan is not null;
create index pool_day on pool (specimen_day desc nulls last, id desc);
create index pool_session on pool (tenant, session) where session is not null;
create index specimen_session on specimen (tenant, session) where session is not null;
create index specimen_pool on specimen (tenant, pool) where pool is not null;
create index specimen_retest on specimen (tenant, retest_of) where retest_of is not null;
create index specimen_to_take on specimen (home_unit, specimen_day) where stage = 'toTake';

alter table laboratory add foreign key (tenant, facility) references facility (tenant, id);
alter table screening_plan add foreign key (tenant, team) references team (tenant, id);
alter table screening_member add foreign key (tenant, plan) references screening_plan (tenant, id);
alter table sampling_session add foreign key (tenant, plan) references screening_plan (tenant, id);
alter table sampling_session add foreign key (tenant, team) references team (tenant, id);
alter table sampling_session add foreign key (tenant, laboratory) references laboratory (tenant, id);
alter table pool add foreign key (tenant, session) references sampling_session (tenant, id);
alter table specimen add foreign key (tenant, session) references sampling_session (tenant, id);
alter table specimen add foreign key (tenant, pool) references pool (tenant, id);
alter table specimen add foreign key (tenant, retest_of) references pool (tenant, id);

-- A code as scanners, sheets and hands write it: capitals, without spaces and strokes (`src/laboratory/rules/code-key.ts`).
create function lab_code_key(code text) returns text language sql immutable parallel safe
  return upper(regexp_replace(code, '[^A-Za-z0-9]', '', 'g'));
create index pool_code on pool (tenant, lab_code_key(code));
create index specimen_code on specimen (tenant, lab_code_key(code)) where code is not null;
create index sampling_session_code on sampling_session (tenant, lab_code_key(code)) where code is not null;
