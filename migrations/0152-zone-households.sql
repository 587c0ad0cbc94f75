-- Households inside a zone (khoanh vùng): each once, from when until when, how many people.
create table zone_household (like record_head including all,
  zone uuid, household uuid, people integer, from_day date, until_day date, note text);
create index zone_household_home on zone_household (home_unit);
create index zone_household_import on zone_household (import_id) where import_id is not null;
create index zone_household_fingerprint on zone_household (tenant, fingerprint) where fingerprint is not null;
create index zone_household_search on zone_household using gin (search_text gin_trgm_ops);
create index zone_household_words on zone_household using gin (words);
create index zone_household_day on zone_household (from_day desc nulls last, id desc);
create index zone_household_household on zone_household (tenant, household);
create unique index zone_household_once on zone_household (tenant, zone, household) where state = 'active';
alter table zone_household add foreign key (tenant, zone) references zoning (tenant, id);
alter table zone_household add foreign key (tenant, household) references household (tenant, id);

-- New figures of zones, in the sums of what stands already.
insert into figure_daily (tenant, figure, unit, day, known_on, value)
select z.tenant, f.figure, z.home_unit, f.day, greatest((z.known_at at time zone 'Asia/Ho_Chi_Minh')::date, f.day), sum(f.value)
from zoning z cross join lateral (values
  ('zones', z.effective_day, 1), ('zones-ended', z.ended_day, 1),
  ('zone-people-closed', z.effective_day, z.people), ('zone-people-opened', z.ended_day, z.people)) f (figure, day, value)
where z.state = 'active' and f.day is not null and f.value is not null group by 1, 2, 3, 4, 5;
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span
where figure in ('zones', 'zones-ended', 'zone-people-closed', 'zone-people-opened') group by 1, 2, 3, 4, 5;
