-- Of those born on a day the names are looked at one by one. A plan made for any words took the index of words along, and of a common name it read
-- every bearer in the register for each person who was entered or came in with a list.

create or replace function person_in_blocks(
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
    -- `offset 0` keeps the two apart: first the day, by its index, then the words of those few.
    return query select born.id from (select p.id, p.words from person p where p.tenant = in_tenant and p.state = 'active' and p.birth_day = day_born offset 0) born
      where born.words && day_words limit 200;
  end if;
end $$;

-- The list of deaths is looked at every day and is short: it is not picked out of all cases.
create index case_record_died on case_record (report_day desc nulls last, id desc) where outcome = 'died';
