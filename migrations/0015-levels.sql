-- Epidemic levels: what no register counts, parameters that an office decided otherwise, zoning, and assessments with their signatures.

create table level_fact (like record_head including all, kind text, day date, number integer, answer text, source text, note text);
create table rule_parameter (like record_head including all,
  law text, parameter text, value text, from_day date, to_day date, basis text, note text);
create table zoning (like record_head including all,
  place text, reason text, decision_number text, effective_day date, effective_time text, told_day date, told_time text, people integer,
  ended_day date, end_decision text, note text);
do $$
declare name text;
begin
  foreach name in array array['level_fact', 'rule_parameter', 'zoning'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index level_fact_day on level_fact (day desc nulls last, id desc);
create index rule_parameter_day on rule_parameter (from_day desc nulls last, id desc);
create index zoning_day on zoning (effective_day desc nulls last, id desc);

-- What a province decided holds for its communes, whose officers do not see the province's records: parameters name nobody.
create function rule_parameters_of(in_tenant text, in_law text)
  returns table (unit_key text, unit_level text, parameter text, value text, from_day date, to_day date, basis text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.home_unit, u.level, p.parameter, p.value, p.from_day, p.to_day, p.basis from rule_parameter p join unit u on u.key = p.home_unit
  where p.tenant = in_tenant and p.law = in_law and p.state = 'active' order by p.from_day, p.changed_at
$$;

-- An assessment as it was made; what it says never changes, only who signed it and what became of it.
create table level_assessment (
  tenant text not null,
  id uuid not null,
  unit_key text not null,
  disease text not null,
  law text not null,
  day date not null,
  outcome text not null,
  before text,                           -- what was in force in the unit on the day
  content jsonb not null,                -- inputs, values of parameters, reasons by clause, other readings
  hash text not null,                    -- SHA-256 over all of this
  state text not null check (state in ('proposed', 'approved', 'published', 'ended', 'returned')),
  note text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  number text,
  effective_from timestamptz,
  ended_at timestamptz,
  notice_number text,                    -- the notice of TT 15/2026, Điều 26
  notice_told_at timestamptz,
  notice_words jsonb,
  primary key (tenant, id),
  constraint level_assessment_two_persons check (approved_by is null or approved_by <> proposed_by),
  check (state in ('proposed', 'returned') or approved_by is not null),
  check (state not in ('published', 'ended') or (published_at is not null and effective_from is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index level_assessment_unit on level_assessment (tenant, unit_key, disease, effective_from desc) where state in ('published', 'ended');
create index level_assessment_open on level_assessment (tenant, unit_key, day) where state in ('proposed', 'approved');
-- In one unit one level of a disease is in force.
create unique index level_assessment_in_force on level_assessment (tenant, unit_key, disease) where state = 'published';

-- Levels that were published may be seen by anyone: unit, outcome, days, number of the decision. No count and no person.
create function levels_published(on_day date)
  returns table (unit_key text, disease text, law text, outcome text, number text, effective_from timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.unit_key, a.disease, a.law, a.outcome, a.number, a.effective_from, a.ended_at from level_assessment a
  where a.state in ('published', 'ended') and a.effective_from < ((on_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    and (a.ended_at is null or a.ended_at >= ((on_day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
$$;

-- A new figure: people fully vaccinated, in the sums of what stands already.
insert into figure_daily (tenant, figure, unit, day, known_on, value)
select tenant, 'fully-vaccinated', home_unit, dose_day, greatest((known_at at time zone 'Asia/Ho_Chi_Minh')::date, dose_day), count(*)
from dose where state = 'active' and dose_number = 2 and dose_day is not null group by 1, 3, 4, 5;
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span
where figure = 'fully-vaccinated' group by 1, 2, 3, 4, 5;

-- Signatures go through functions that know who acts, so that a state is never set without the duty it needs, and nobody signs what he proposed.
create function level_approve(in_tenant text, ids uuid[], at timestamptz) returns setof uuid language sql security definer set search_path = pg_catalog, public as $$
  update level_assessment set state = 'approved', approved_by = nullif(current_setting('app.account', true), '')::uuid, approved_at = at
  where tenant = in_tenant and id = any (ids) and state = 'proposed' and unit_key = any (app_scope('levels.approve'))
    and proposed_by <> nullif(current_setting('app.account', true), '')::uuid returning id
$$;
-- What was in force ends when the new one takes effect; a level never takes effect before the one it follows.
create function level_publish(in_tenant text, ids uuid[], given text, from_moment timestamptz, at timestamptz)
  returns table (done uuid, ended boolean) language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  chosen uuid[];
begin
  select array_agg(a.id) into chosen from level_assessment a
  where a.tenant = in_tenant and a.id = any (ids) and a.state = 'approved' and a.unit_key = any (app_scope('levels.publish'))
    and not exists (select 1 from level_assessment o where o.tenant = in_tenant and o.unit_key = a.unit_key and o.disease = a.disease
      and o.state = 'published' and o.effective_from >= from_moment);
  return query update level_assessment o set state = 'ended', ended_at = from_moment from level_assessment a
    where o.tenant = in_tenant and o.state = 'published' and a.tenant = in_tenant and a.id = any (chosen)
      and a.unit_key = o.unit_key and a.disease = o.disease returning o.id, true;
  return query update level_assessment a set state = 'published', number = given, effective_from = from_moment, published_at = at, published_by = acting
    where a.tenant = in_tenant and a.id = any (chosen) returning a.id, false;
end $$;
create function level_return(in_tenant text, ids uuid[], why text) returns setof uuid language sql security definer set search_path = pg_catalog, public as $$
  update level_assessment set state = 'returned', note = why
  where tenant = in_tenant and id = any (ids) and (state in ('proposed', 'approved') and unit_key = any (app_scope('levels.approve'))
    or state = 'proposed' and unit_key = any (app_scope('levels.propose'))) returning id
$$;
create function level_notice(in_tenant text, wanted uuid, given text, told timestamptz, said jsonb) returns setof uuid language sql security definer
  set search_path = pg_catalog, public as $$
  update level_assessment set notice_number = given, notice_told_at = told, notice_words = said
  where tenant = in_tenant and id = wanted and state <> 'returned' and notice_told_at is null and unit_key = any (app_scope('levels.propose')) returning id
$$;
