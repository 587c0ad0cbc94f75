-- An isolation keeps from when its last extension holds: the decree counts the ten days from there.
alter table isolation_order add column extension_day date, add column extension_number text;
update isolation_order r set extension_day = p.day, extension_number = p.number
from (select distinct on (tenant, record_id) tenant, record_id, day, number from paper
      where kind = 'isolation-extension' and state = 'issued' order by tenant, record_id, issued_at desc) p
where p.tenant = r.tenant and p.record_id = r.id;
