-- Isolation by law: the hours of each step, the last exposure, and the papers that follow a decision.
alter table isolation_order
  add column last_exposure_day date, add column found_day date, add column found_time text, add column listed_day date, add column listed_time text,
  add column decided_day date, add column decided_time text, add column notified_day date, add column notified_time text, add column emergency boolean,
  add column coercion_number text, add column certificate_number text;

-- Expected releases are counted by the last day of those still open: what stood before has its part.
select figure_add(tenant, array_agg('isolation-due'::text), array_agg(home_unit), array_agg(due_day), array_agg((known_at at time zone 'Asia/Ho_Chi_Minh')::date), array_agg(1::bigint))
from isolation_order where state = 'active' and coalesce(status, 'open') = 'open' and due_day is not null group by tenant;
