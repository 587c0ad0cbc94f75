-- Contacts of each disease beside COVID-19, in the sums of what stands already.
insert into figure_daily (tenant, figure, unit, day, known_on, value)
select c.tenant, g.name || '-' || lower(regexp_replace(c.disease, '([A-Z])', '-\1', 'g')), c.home_unit, g.day,
  greatest((c.known_at at time zone 'Asia/Ho_Chi_Minh')::date, g.day), count(*)
from contact c cross join lateral (values ('contacts', c.found_day), ('contacts-ended', c.end_day)) g (name, day)
where c.state = 'active' and c.disease is not null and c.disease <> 'covid19' and c.status in ('following', 'becameCase', 'lost')
  and c.level in ('f0', 'f1', 'f2', 'f3') and g.day is not null group by 1, 2, 3, 4, 5;
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span
where figure like 'contacts-%' and figure ~ '^contacts(-ended)?-(dengue|hand-foot-mouth|measles|influenza-a|other)$' group by 1, 2, 3, 4, 5;
