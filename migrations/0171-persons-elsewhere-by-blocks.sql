-- Persons of other units are looked up by the blocks by which persons are compared everywhere (0004); the older candidates are gone.
-- A name is the whole name, as the page says that it must be given: a part of it, with a year, told of people nobody had named.

create or replace function persons_elsewhere(in_tenant text, card text, telephone text, name_words text[], birth integer)
  returns table (hit uuid, person_id uuid, initials text, birth_year integer, home_unit text, card_end text, phone_end text, same_card boolean, same_phone boolean, same_name boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  acting uuid := nullif(current_setting('app.account', true), '')::uuid;
  own text[] := app_scope('persons.read');
  sorted text := case when cardinality(name_words) > 1 then array_to_string(array(select word from unnest(name_words) word order by word collate "C"), ' ') else '' end;
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
      coalesce(sorted <> '' and birth is not null and person_sorted_name(p.search_text) = sorted and coalesce(p.birth_year, extract(year from p.birth_day)::integer) = birth, false) as by_name
    from (select distinct id from person_in_blocks(in_tenant, card, telephone, sorted, birth, null, '{}', null) id) found
      join person p on p.tenant = in_tenant and p.id = found.id
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

drop function person_candidates(text, text, text, text[], integer);
