-- The crossing of a border gate from the declaration before arrival to the decision; the page of a place knows whether it is a gate's.
alter table border_crossing add column vehicle text, add column plate text, add column driver boolean, add column goods text,
  add column goods_name text, add column tonnes integer, add column declaration uuid, add column red boolean, add column stage text,
  add column arrived_time text;
alter table border_crossing add foreign key (tenant, declaration) references declaration (tenant, id);
update border_crossing set stage = 'done';
create index border_crossing_post on border_crossing (tenant, post, on_day);
create index border_crossing_declaration on border_crossing (tenant, declaration) where declaration is not null;
create index checkpoint_place on checkpoint (tenant, place) where place is not null;

drop function public_place(uuid);
create function public_place(wanted uuid) returns table (
  tenant text, id uuid, home_unit text, unit_name text, name text, kind text, address text, closed boolean, installed_today date, gate uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.tenant, p.id, p.home_unit, u.full_name, p.name, p.kind, p.address, coalesce(p.closed, false), i.today,
    (select c.id from checkpoint c where c.tenant = p.tenant and c.place = p.id and c.kind = 'gate' and c.state = 'active' and c.closed_day is null
     order by c.id limit 1)
  from qr_place p join unit u on u.key = p.home_unit join installation i on i.tenant = p.tenant
  where p.id = wanted and p.state = 'active'
$$;
