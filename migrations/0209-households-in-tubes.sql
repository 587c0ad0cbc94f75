-- A specimen for a household that lay in a tube that was positive or not fit is taken again, and only the second one counts: the first leaves the sums
-- of what stands already.
with gone as (
  select tenant, home_unit, specimen_day, count(*) as count from specimen
  where state = 'active' and for_household and specimen_day is not null and coalesce(stage, 'taken') not in ('toTake', 'cancelled')
    and (result = 'retest' or stage = 'rejected')
  group by 1, 2, 3),
known as (
  insert into figure_daily (tenant, figure, unit, day, known_on, value)
  select tenant, 'households-tested', home_unit, specimen_day, greatest((now() at time zone 'Asia/Ho_Chi_Minh')::date, specimen_day), -count from gone
  on conflict (tenant, figure, unit, day, known_on) do update set value = figure_daily.value + excluded.value)
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, 'households-tested', home_unit, span, span_start(specimen_day, span), -sum(count) from gone cross join unnest(array[0, 1, 7, 112]) span
group by 1, 2, 3, 4, 5
on conflict (tenant, figure, unit, span, start) do update set value = figure_sum.value + excluded.value;
