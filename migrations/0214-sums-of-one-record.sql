-- One record adds to few sums, all of one day: they are given in order and each once, and nothing is sorted or put together for them. Many records may fall
-- into one week or one block. The sums of a unit are now added to in one order by both ways, so that no two who write wait for each other.
create or replace function figure_add(in_tenant text, figures text[], units text[], days date[], known date[], amounts bigint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  one_day date := days[1];
begin
  insert into figure_daily as kept (tenant, figure, unit, day, known_on, value)
  select in_tenant, f, u, d, k, a from unnest(figures, units, days, known, amounts) as t (f, u, d, k, a)
  on conflict (tenant, figure, unit, day, known_on) do update set value = kept.value + excluded.value;
  if one_day = all (days) and known[1] = all (known) then
    insert into figure_sum as kept (tenant, figure, unit, span, start, value)
    select in_tenant, f, u, s, first, a from unnest(figures, units, amounts) as t (f, u, a) cross join lateral (
      values (0::smallint, date '-infinity'), (1::smallint, one_day), (7::smallint, span_start(one_day, 7)), (112::smallint, span_start(one_day, 112))) v (s, first)
    on conflict (tenant, figure, span, start, unit) do update set value = kept.value + excluded.value;
  else
    insert into figure_sum as kept (tenant, figure, unit, span, start, value)
    select in_tenant, f, u, s, span_start(d, s), sum(a) from unnest(figures, units, days, amounts) as t (f, u, d, a) cross join unnest(array[0, 1, 7, 112]) s
    group by f, u, s, span_start(d, s) having sum(a) <> 0 order by f collate "C", u collate "C", s, span_start(d, s)
    on conflict (tenant, figure, span, start, unit) do update set value = kept.value + excluded.value;
  end if;
end $$;

-- A check is read and prepared with each statement that writes; the spans are written by the function above and by the counting anew alone.
alter table figure_sum drop constraint figure_sum_span_check;
