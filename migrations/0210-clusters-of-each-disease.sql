-- Clusters of each disease, in the sums of what stands already.
insert into figure_daily (tenant, figure, unit, day, known_on, value)
select c.tenant, 'clusters-opened-' || lower(regexp_replace(c.disease, '([A-Z])', '-\1', 'g')), c.home_unit, c.opened_day,
  greatest((c.known_at at time zone 'Asia/Ho_Chi_Minh')::date, c.opened_day), count(*)
from cluster c where c.state = 'active' and c.disease is not null and c.opened_day is not null group by 1, 2, 3, 4, 5;
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span
where figure like 'clusters-opened-%' group by 1, 2, 3, 4, 5;
