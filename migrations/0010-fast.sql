-- What makes a province quick: sums over weeks and over blocks of sixteen weeks beside the daily ones, history in one call,
-- and scopes that are looked up by hash.

-- Spans begin on Mondays; a block of 112 days is sixteen weeks. A sum over years reads a few blocks, weeks and days of each unit.
create function span_start(day date, span integer) returns date language sql immutable parallel safe as $$
  select day - (((day - date '2000-01-03') % span) + span) % span
$$;
create table figure_sum (
  tenant text not null,
  figure text not null,
  unit text not null,
  span smallint not null check (span in (7, 112)),
  start date not null,
  value bigint not null,
  primary key (tenant, figure, unit, span, start)
);
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[7, 112]) span group by 1, 2, 3, 4, 5;
create or replace function figure_add(in_tenant text, figures text[], units text[], days date[], known date[], amounts bigint[]) returns void
  language sql security definer set search_path = pg_catalog, public as $$
  insert into figure_daily as kept (tenant, figure, unit, day, known_on, value)
  select in_tenant, f, u, d, k, sum(a) from unnest(figures, units, days, known, amounts) as t (f, u, d, k, a)
  group by f, u, d, k having sum(a) <> 0 order by f, u, d, k
  on conflict (tenant, figure, unit, day, known_on) do update set value = kept.value + excluded.value;
  insert into figure_sum as kept (tenant, figure, unit, span, start, value)
  select in_tenant, f, u, s, span_start(d, s), sum(a) from unnest(figures, units, days, amounts) as t (f, u, d, a) cross join unnest(array[7, 112]) s
  group by f, u, s, span_start(d, s) having sum(a) <> 0 order by f, u, s, span_start(d, s)
  on conflict (tenant, figure, unit, span, start) do update set value = kept.value + excluded.value
$$;

-- The units of a capability as rows: a policy that asks `in` hashes them once and looks each record's unit up,
-- where a comparison with an array goes through it from the beginning: a province has hundreds of units.
create function app_units(wanted text) returns setof text language sql stable security definer rows 100
  set search_path = pg_catalog, public as $$
  select unnest(units) from account_scope where account_id = nullif(current_setting('app.account', true), '')::uuid and capability = wanted
$$;
