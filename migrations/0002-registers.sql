-- The registers of the main job. Every record has the head; every further column is a declared field.

create table record_head (
  tenant text not null,
  id uuid not null,
  home_unit text not null,
  shared_with text[] not null default '{}',
  state text not null default 'active' check (state in ('active', 'deleted')),
  version integer not null default 1,
  known_at timestamptz not null,
  changed_at timestamptz not null,
  created_by uuid,
  import_id uuid,
  subject_id uuid,
  fingerprint text,
  questions smallint not null default 0,
  search_text text not null default '',
  words text[] generated always as (string_to_array(search_text, ' ')) stored,
  primary key (tenant, id)
);

create table team (like record_head including all, kind text, name text, village text, formed_day date);
create table team_member (like record_head including all, full_name text, role text, phone text, team uuid, joined_day date);
create table household (like record_head including all, code text, head_name text, village text, address text, phone text, members integer, team uuid, assigned_day date);
create table person (like record_head including all,
  full_name text, sex text, birth_day date, birth_year integer, national_id text, phone text, address text, village text, occupation text,
  ethnicity text, nationality text, household uuid);
create table case_record (like record_head including all,
  code text, disease text, classification text, detection_setting text, infection_source text, onset_day date, specimen_day date, result_day date,
  report_day date, severity text, treatment_place text, facility text, outcome text, outcome_day date, note text);
create table specimen (like record_head including all,
  code text, method text, specimen_day date, result text, result_day date, laboratory text, reason text);
create table isolation_order (like record_head including all,
  form text, reason text, place text, decision_number text, from_day date, due_day date, status text, ended_day date);
create table dose (like record_head including all,
  target_group text, dose_number integer, product text, lot text, dose_day date, site text, reaction text);
create table vaccination_target (like record_head including all, target_group text, dose_number integer, people integer, as_of_day date, source text);
create table facility (like record_head including all, kind text, name text, address text, beds integer, opened_day date);

do $$
declare name text;
begin
  foreach name in array array['team', 'team_member', 'household', 'person', 'case_record', 'specimen', 'isolation_order', 'dose', 'vaccination_target', 'facility'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
  end loop;
  foreach name in array array['case_record', 'specimen', 'isolation_order', 'dose'] loop
    execute format('create index %I on %I (tenant, subject_id)', name || '_subject', name);
    execute format('alter table %I add foreign key (tenant, subject_id) references person (tenant, id)', name);
  end loop;
  foreach name in array array['team', 'team_member', 'household', 'person', 'case_record', 'specimen', 'facility'] loop
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
alter table team_member add foreign key (tenant, team) references team (tenant, id);
alter table household add foreign key (tenant, team) references team (tenant, id);
alter table person add foreign key (tenant, household) references household (tenant, id);
create index case_record_day on case_record (report_day desc nulls last, id desc);
create index specimen_day on specimen (specimen_day desc nulls last, id desc);
create index isolation_order_day on isolation_order (from_day desc nulls last, id desc);
create index dose_day on dose (dose_day desc nulls last, id desc);
create index case_record_questions on case_record (home_unit) where questions > 0;
create index specimen_pending on specimen (home_unit, specimen_day) where result = 'pending';
create index isolation_order_open on isolation_order (home_unit, due_day) where status = 'open';
create index person_changed on person (changed_at desc nulls last, id desc);
create index person_birth on person (birth_year);
create index person_national_id on person (national_id) where national_id is not null;
create index person_phone on person (phone) where phone is not null;

-- The distinct words by which records are found: a typed word is first widened to the words it may mean.
create table search_word (word text primary key);
create function search_words_add(texts text[]) returns void language sql security definer set search_path = pg_catalog, public as $$
  insert into search_word select distinct word from unnest(texts) t, string_to_table(t, ' ') word where word ~ '^[a-z'']{2,20}$' order by 1 on conflict do nothing
$$;

-- Operators on arrays and patterns are not leakproof, so under row-level security their indexes would lie idle: every search would
-- read the whole table. These functions search by index and give ids only; the reader's own query then decides what may be seen.
create function search_ids(wanted regclass, in_tenant text, groups jsonb) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
declare
  conditions text := '';
  part jsonb;
begin
  for part in select jsonb_array_elements(groups) loop
    conditions := conditions || case
      when part ? 'like' then format(' and search_text like %L', part ->> 'like')
      when jsonb_array_length(part -> 'units') = 0 then format(' and words && %L::text[]', array(select jsonb_array_elements_text(part -> 'words')))
      else format(' and (words && %L::text[] or home_unit = any (%L::text[]))',
        array(select jsonb_array_elements_text(part -> 'words')), array(select jsonb_array_elements_text(part -> 'units'))) end;
  end loop;
  return query execute format('select id from %s where tenant = %L', wanted, in_tenant) || conditions;
end $$;
create function person_candidates(in_tenant text, card text, telephone text, name_words text[], birth integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id from person where tenant = in_tenant and state = 'active' and card is not null and national_id = card
  union select id from person where tenant = in_tenant and state = 'active' and telephone is not null and phone = telephone
  union (select id from person where tenant = in_tenant and state = 'active' and words @> name_words
    and (birth is null or coalesce(birth_year, extract(year from birth_day)::integer) is null or abs(coalesce(birth_year, extract(year from birth_day)::integer) - birth) <= 2) limit 200)
$$;
