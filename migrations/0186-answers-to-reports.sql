-- What the team that a report was given to says of it, and the code by which its teller may ask for the answer: the answer and nothing else.
alter table citizen_report add column team_day date, add column team_note text, add column receipt text;
create index citizen_report_receipt on citizen_report (tenant, receipt) where receipt is not null;
create function public_report_answer(wanted text) returns table (
  status text, answer text, answered_day date, due_day date, due_time text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(r.status, 'received'), case when r.status in ('answered', 'rejected') then r.answer end, r.answered_day, r.due_day, r.due_time
  from installation i join citizen_report r on r.tenant = i.tenant and r.receipt = wanted
  where r.state = 'active' and r.erased_at is null
  limit 1
$$;
