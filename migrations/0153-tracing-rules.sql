-- A new rule over open contacts is an explicit act: the day whose guidance a contact is followed by, where it is not that of the list.
alter table contact add column ruled_on date;
drop function contact_meetings(text, uuid[]);
create function contact_meetings(in_tenant text, persons uuid[]) returns table (
  id uuid, person uuid, source_person uuid, disease text, setting text, first_day date, last_day date, proximity text, minutes integer, masks text,
  care text, shielded boolean, found_day date, isolated_day date, stated_level text, level text, days_to_list integer, status text,
  end_day date, ruled_on date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.subject_id, coalesce(k.subject_id, c.source), c.disease, c.setting, c.first_day, c.last_day, c.proximity, c.minutes, c.masks,
    c.care, c.shielded, c.found_day, c.isolated_day, c.stated_level, c.level, c.days_to_list, c.status, c.end_day, c.ruled_on
  from contact c left join case_record k on k.tenant = c.tenant and k.id = c.source_case
  where c.tenant = in_tenant and c.subject_id = any (persons) and c.state = 'active' and c.status is distinct from 'cancelled'
$$;

-- Pictures of chains, kept for the meeting that looked at them.
create table chain_snapshot (like record_head including all,
  title text, taken_day date, period_from date, period_to date, cluster uuid, meeting uuid, people integer, links integer, note text);
create index chain_snapshot_home on chain_snapshot (home_unit);
create index chain_snapshot_import on chain_snapshot (import_id) where import_id is not null;
create index chain_snapshot_fingerprint on chain_snapshot (tenant, fingerprint) where fingerprint is not null;
create index chain_snapshot_search on chain_snapshot using gin (search_text gin_trgm_ops);
create index chain_snapshot_words on chain_snapshot using gin (words);
create index chain_snapshot_day on chain_snapshot (taken_day desc nulls last, id desc);
alter table chain_snapshot add foreign key (tenant, cluster) references cluster (tenant, id);
alter table chain_snapshot add foreign key (tenant, meeting) references meeting (tenant, id);

-- A new figure: how long contacts waited to be listed, in the sums of what stands already.
insert into figure_daily (tenant, figure, unit, day, known_on, value)
select tenant, 'contacts-days-to-list', home_unit, found_day, greatest((known_at at time zone 'Asia/Ho_Chi_Minh')::date, found_day), sum(days_to_list)
from contact where state = 'active' and disease = 'covid19' and status in ('following', 'becameCase', 'lost') and level in ('f0', 'f1', 'f2', 'f3')
  and days_to_list is not null and found_day is not null group by 1, 3, 4, 5;
insert into figure_sum (tenant, figure, unit, span, start, value)
select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[0, 1, 7, 112]) span
where figure = 'contacts-days-to-list' group by 1, 2, 3, 4, 5;
