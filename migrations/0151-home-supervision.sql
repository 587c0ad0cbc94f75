-- Supervision of isolation at home: visits, breaches, people watched after isolation elsewhere.

create table returned_watch (like record_head including all,
  from_place text, province text, completed_day date, certificate_number text, arrived_day date, until_day date, status text, ended_day date, note text);
create table home_visit (like record_head including all,
  isolation uuid, watch uuid, visit_day date, visit_time text, result text, means text, force text, signs text, note text,
  first boolean, isolation_from date, waited integer);
create table isolation_breach (like record_head including all,
  isolation uuid, visit uuid, happened_day date, happened_time text, kind text, place text, found_by text, handled text, handled_day date, note text);
do $$
declare name text;
begin
  foreach name in array array['returned_watch', 'home_visit', 'isolation_breach'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
    execute format('create index %I on %I (tenant, subject_id)', name || '_subject', name);
    execute format('alter table %I add foreign key (tenant, subject_id) references person (tenant, id)', name);
  end loop;
end $$;
create index returned_watch_day on returned_watch (arrived_day desc nulls last, id desc);
create index home_visit_day on home_visit (visit_day desc nulls last, id desc);
create index isolation_breach_day on isolation_breach (happened_day desc nulls last, id desc);
create index home_visit_isolation on home_visit (tenant, isolation, visit_day) where isolation is not null;
create index home_visit_watch on home_visit (tenant, watch, visit_day) where watch is not null;
create index isolation_breach_isolation on isolation_breach (tenant, isolation) where isolation is not null;
create index isolation_order_home_open on isolation_order (home_unit, from_day) where form = 'home' and status = 'open';
alter table home_visit add foreign key (tenant, isolation) references isolation_order (tenant, id);
alter table home_visit add foreign key (tenant, watch) references returned_watch (tenant, id);
alter table isolation_breach add foreign key (tenant, isolation) references isolation_order (tenant, id);
alter table isolation_breach add foreign key (tenant, visit) references home_visit (tenant, id);

alter table violation add column breach uuid;
alter table violation add foreign key (tenant, breach) references isolation_breach (tenant, id);
create index violation_breach on violation (tenant, breach) where breach is not null;
