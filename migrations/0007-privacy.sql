-- What may be seen of a person: masks, look-ups in other units, openings with a written reason.

create table privacy_setting (name text primary key, value integer not null check (value > 0), what text not null);
insert into privacy_setting (name, value, what) values
  ('openingHours', 4, 'how long an opening lasts'),
  ('hitMinutes', 60, 'how long a hit may be opened after the look-up'),
  ('lookUpsAnHour', 60, 'look-ups in other units that one account may make in an hour'),
  ('leastShown', 5, 'cells under this do not leave a unit in published tables');

-- `•••••••234`: enough to compare with a card in the hand, too little to find somebody by.
create function masked_end(value text) returns text language sql immutable parallel safe as $$
  select case when value is null then null else repeat('•', greatest(length(value) - 3, 3)) || case when length(value) > 5 then right(value, 3) else '' end end
$$;

create table masked_look_up (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  asked_at timestamptz not null default now(),
  primary key (tenant, id)
);
create index masked_look_up_account on masked_look_up (account_id, asked_at);
-- A hit has an id of its own: the person's id is told to nobody who may not see the person.
create table masked_hit (
  tenant text not null,
  id uuid not null default gen_random_uuid(),
  look_up_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  home_unit text not null,
  asked_at timestamptz not null default now(),
  primary key (tenant, id)
);
create table person_opening (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  home_unit text not null,
  reason text not null check (length(trim(reason)) >= 10),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  closed_at timestamptz,
  reads integer not null default 0,
  verdict text check (verdict in ('reasonable', 'explain')),
  verdict_note text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  answer text,
  answered_at timestamptz,
  primary key (tenant, id)
);
create index person_opening_home on person_opening (home_unit, opened_at desc);
create index person_opening_account on person_opening (account_id, opened_at desc);

-- The one person whom this transaction reads by an opening, where the account holds the capability anywhere and the time has not run out.
create function app_opened(wanted text) returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select o.person_id from person_opening o
  where o.id = nullif(current_setting('app.opening', true), '')::uuid and o.account_id = nullif(current_setting('app.account', true), '')::uuid
    and o.closed_at is null and o.expires_at > now()
    and exists (select 1 from account_scope s where s.account_id = o.account_id and s.capability = wanted)
$$;

-- Is this person known in other units? Told masked, at most five, and never a name or a number in full.
-- A number must be the same to the last digit; a name needs its year of birth beside it.
create function persons_elsewhere(in_tenant text, card text, telephone text, name_words text[], birth integer)
  returns table (hit uuid, person_id uuid, initials text, birth_year integer, home_unit text, card_end text, phone_end text, same_card boolean, same_phone boolean, same_name boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  own text[] := app_scope('persons.read');
  asked uuid;
begin
  if acting is null or own = '{}' then raise exception 'not permitted' using errcode = '42501'; end if;
  if (select count(*) from masked_look_up l where l.account_id = acting and l.asked_at > now() - interval '1 hour')
    >= (select value from privacy_setting where name = 'lookUpsAnHour') then raise exception 'too many look-ups' using errcode = '54000'; end if;
  insert into masked_look_up (tenant, account_id) values (in_tenant, acting) returning id into asked;
  return query
  with candidate as (
    select p.*, coalesce(p.birth_year, extract(year from p.birth_day)::integer) as born,
      coalesce(card is not null and p.national_id = card, false) as by_card, coalesce(telephone is not null and p.phone = telephone, false) as by_phone,
      coalesce(cardinality(name_words) > 1 and birth is not null and p.words @> name_words and coalesce(p.birth_year, extract(year from p.birth_day)::integer) = birth, false) as by_name
    from person_candidates(in_tenant, card, telephone, name_words, birth) found (id) join person p on p.tenant = in_tenant and p.id = found.id
    where p.state = 'active' and not (p.home_unit = any (own)) and not (p.shared_with && own)
  ), kept as (
    insert into masked_hit as h (tenant, look_up_id, account_id, person_id, home_unit)
    select in_tenant, asked, acting, c.id, c.home_unit from candidate c where c.by_card or c.by_phone or c.by_name
    order by c.by_card desc, c.by_phone desc, c.id limit 5 returning h.id, h.person_id
  )
  select k.id, c.id, (select string_agg(upper(left(part, 1)) || '.', ' ' order by place) from regexp_split_to_table(trim(c.full_name), '\s+') with ordinality t (part, place)),
    c.born, c.home_unit, right(masked_end(c.national_id), 3), right(masked_end(c.phone), 3), c.by_card, c.by_phone, c.by_name
  from kept k join candidate c on c.id = k.person_id order by c.by_card desc, c.by_phone desc, c.id;
end $$;

-- Opens the person behind one's own fresh hit. No other way leads to a row of this table.
create function person_open(new_id uuid, wanted_hit uuid, why text)
  returns table (person_id uuid, home_unit text, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
begin
  return query
  insert into person_opening as o (tenant, id, account_id, person_id, home_unit, reason, expires_at)
  select h.tenant, new_id, acting, h.person_id, p.home_unit, trim(why), now() + make_interval(hours => (select value from privacy_setting where name = 'openingHours'))
  from masked_hit h join person p on p.tenant = h.tenant and p.id = h.person_id
  where h.id = wanted_hit and h.account_id = acting and p.state = 'active'
    and h.asked_at > now() - make_interval(mins => (select value from privacy_setting where name = 'hitMinutes'))
    and array_length(app_scope('persons.read'), 1) > 0
  returning o.person_id, o.home_unit, o.expires_at;
end $$;
-- Once an opening is read it is counted; it ends early when its holder says so.
create function opening_used(wanted uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  update person_opening set reads = reads + 1 where id = wanted and account_id = nullif(current_setting('app.account', true), '')::uuid
$$;
create function opening_close(wanted uuid) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (update person_opening set closed_at = now() where id = wanted and account_id = nullif(current_setting('app.account', true), '')::uuid and closed_at is null and expires_at > now() returning 1)
  select exists (select 1 from done)
$$;
-- Judged by the home unit or the inspector, never by whoever opened.
create function opening_review(wanted uuid, given text, note text) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (
    update person_opening set verdict = given, verdict_note = note, reviewed_by = nullif(current_setting('app.account', true), '')::uuid, reviewed_at = now()
    where id = wanted and home_unit = any (app_scope('openings.review')) and account_id <> nullif(current_setting('app.account', true), '')::uuid returning 1)
  select exists (select 1 from done)
$$;
create function opening_answer(wanted uuid, given text) returns boolean language sql security definer set search_path = pg_catalog, public as $$
  with done as (update person_opening set answer = given, answered_at = now() where id = wanted and account_id = nullif(current_setting('app.account', true), '')::uuid and verdict = 'explain' returning 1)
  select exists (select 1 from done)
$$;

-- The duties of those who have looked, shown to readers who may not see accounts.
create function account_duties(wanted uuid[]) returns table (account_id uuid, duty text, unit text) language sql stable security definer
  set search_path = pg_catalog, public as $$
  select distinct on (d.account_id, d.duty) d.account_id, d.duty, u.full_name from duty_assignment d join unit u on u.key = d.unit_key
  where d.account_id = any (wanted) order by d.account_id, d.duty, array_position(array['nation', 'province', 'district', 'commune', 'village'], u.level), u.code
$$;
create index history_account on history (account_id, at desc) where account_id is not null;

-- Requests of persons, breaches, impact assessments: ordinary registers with the clocks of Luật 91/2025 and NĐ 356/2025.
create table data_request (like record_head including all,
  code text, kind text, received_day date, requester text, relation text, person uuid, channel text, content text, third_party boolean,
  replied_day date, extended_day date, outcome text, decided_day date, refusal_ground text, answer text);
create table breach (like record_head including all,
  title text, found_day date, found_time text, happened_day date, form text, description text, data_kinds text, sensitive boolean, people integer,
  harm text, contained_day date, steps text, reported_day date, reported_time text, late_reason text, told_day date, state_of text);
create table impact_assessment (like record_head including all,
  name text, purpose text, basis text, data_kinds text, sensitive boolean, children boolean, people integer, started_day date, filed_day date,
  answer text, reviewed_day date, changed_day date, change_filed_day date, ended_day date, responsible text, note text);
do $$
declare name text;
begin
  foreach name in array array['data_request', 'breach', 'impact_assessment'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index data_request_day on data_request (received_day desc nulls last, id desc);
create index breach_day on breach (found_day desc nulls last, id desc);
create index impact_assessment_day on impact_assessment (started_day desc nulls last, id desc);
alter table data_request add foreign key (tenant, person) references person (tenant, id);

-- How long an opening lasts and how often one may ask is decided by whoever answers for data protection.
create function privacy_set(wanted text, given integer) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if app_scope('privacy.settings') = '{}' then raise exception 'not permitted' using errcode = '42501'; end if;
  update privacy_setting set value = given where name = wanted;
  return found;
end $$;
