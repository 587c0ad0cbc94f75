-- The same person: candidates by index, learned weights, merging and telling apart again.

-- The words of a person's name in alphabetical order, from the search text: it holds the name as said, then sorted where that differs,
-- then numbers (`src/people/rules/search.ts`).
create function person_sorted_name(search_text text) returns text language plpgsql immutable parallel safe strict
  set search_path = pg_catalog as $$
declare
  words text[] := string_to_array(substring(search_text from '^[^0-9]*'), ' ');
  half integer;
  sorted text[];
begin
  words := array_remove(words, '');
  half := cardinality(words) / 2;
  if cardinality(words) > 1 and cardinality(words) % 2 = 0 then
    sorted := array(select word from unnest(words[1:half]) word order by word collate "C");
    if sorted = words[half + 1:] then return array_to_string(sorted, ' '); end if;
  end if;
  return array_to_string(array(select word from unnest(words) word order by word collate "C"), ' ');
end $$;
create index person_sorted_name on person
  (person_sorted_name(search_text), (coalesce(extract(year from birth_day)::integer, birth_year)), home_unit) where state = 'active';
create index person_birth_day on person (birth_day) where birth_day is not null;

-- The blocks of `src/people/linkage/person-linkage.ts`, each by its index and at most 200 of each; ids only, as `search_ids`.
create function person_in_blocks(
  in_tenant text, card text, telephone text, sorted_name text, year_born integer, day_born date, day_words text[], unit text
) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if card is not null then
    return query select p.id from person p where p.tenant = in_tenant and p.state = 'active' and p.national_id = card limit 200;
  end if;
  if telephone is not null then
    return query select p.id from person p where p.tenant = in_tenant and p.state = 'active' and p.phone = telephone limit 200;
  end if;
  if sorted_name = '' then return; end if;
  if year_born is null then
    return query select p.id from person p where p.tenant = in_tenant and p.state = 'active'
      and person_sorted_name(p.search_text) = sorted_name and p.home_unit = unit limit 200;
    return;
  end if;
  return query select p.id from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = sorted_name
    and coalesce(extract(year from p.birth_day)::integer, p.birth_year) = year_born limit 200;
  return query select p.id from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = sorted_name
    and coalesce(extract(year from p.birth_day)::integer, p.birth_year) is null and p.home_unit = unit limit 200;
  if day_born is not null then
    return query select p.id from person p where p.tenant = in_tenant and p.state = 'active' and p.birth_day = day_born and p.words && day_words limit 200;
  end if;
end $$;
-- How many bear a name, counted up to a limit: a rare name that agrees says more.
create function person_name_count(in_tenant text, sorted_name text) returns integer language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(*)::integer from (
    select 1 from person p where p.tenant = in_tenant and p.state = 'active' and person_sorted_name(p.search_text) = sorted_name limit 5000) bearing
$$;

-- Weights learned from the register; the newest that was taken into use counts, the others stay to be looked at.
create table person_weights (
  tenant text not null,
  learned_at timestamptz not null default now(),
  persons integer not null,
  seen jsonb not null,                  -- true pairs that each session saw
  weights jsonb not null,
  commune_shares jsonb not null,
  in_use boolean not null,              -- false: too little was seen, the fixed weights stay
  primary key (tenant, learned_at)
);

-- A pair stands once, whichever came first, in the queues of both units.
alter table doubt
  add column other_unit text,
  add column held_back jsonb,           -- why a high score is still only likely
  add column print text,                -- of what was compared: where it changes, the pair may be asked again
  add column group_size integer,        -- how many persons hang together with this pair
  add column merge_id uuid,             -- the merge that answered it, or that carried it to the record kept
  drop constraint doubt_state_check,
  add constraint doubt_state check (state in ('open', 'different', 'later', 'merged', 'gone')),
  add constraint doubt_in_order check (one_id < other_id);
create index doubt_other on doubt (other_id);
create index doubt_queue on doubt (score desc, id) where state = 'open';

-- Records found to be one: where the ids that were given up lead to.
create table record_lead (
  tenant text not null,
  register text not null,
  id uuid not null,
  leads_to uuid not null,
  merge_id uuid not null,
  primary key (tenant, register, id)
);
create index record_lead_to on record_lead (tenant, leads_to);
create table record_merge (
  tenant text not null,
  id uuid not null,
  register text not null,
  kept_id uuid not null,
  home_unit text not null,
  units text[] not null,                -- of every record concerned
  given_up uuid[] not null,
  before jsonb not null,                -- values of the kept record that the merge changed
  after jsonb not null,
  state text not null default 'merged' check (state in ('merged', 'undone')),
  why text,
  account_id uuid,
  at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  conflicts jsonb not null default '[]',
  primary key (tenant, id)
);
create index record_merge_kept on record_merge (tenant, kept_id);
-- Every link that was turned from a record given up to the one kept, so that it can be turned back.
create table record_merge_link (
  tenant text not null,
  merge_id uuid not null,
  register text not null,
  record_id uuid not null,
  field text not null,                  -- `subjectId`, or a declared link
  from_id uuid not null,
  primary key (tenant, merge_id, register, record_id, field),
  foreign key (tenant, merge_id) references record_merge (tenant, id)
);

-- Follows the leads from an id to the record that stands for it today.
create function record_led(in_tenant text, in_register text, wanted uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$
  with recursive led (id, step) as (
    select wanted, 0
    union all
    select lead.leads_to, led.step + 1 from led join record_lead lead on lead.tenant = in_tenant and lead.register = in_register and lead.id = led.id
    where led.step < 50)
  select id from led order by step desc limit 1
$$;

-- Every record that names one of these, seen or not: a merge must move all of them or none. Ids and units only.
create function records_linking(wanted regclass, in_tenant text, link_column name, ids uuid[])
  returns table (id uuid, home_unit text, state text, link uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query execute format('select id, home_unit, state, %I from %s where tenant = $1 and %I = any ($2)', link_column, wanted, link_column)
    using in_tenant, ids;
end $$;
create index person_household on person (tenant, household) where household is not null;
