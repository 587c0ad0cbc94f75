-- Event-based surveillance: events, signals, risk assessments; clusters with the steps of their investigation; waves.
create table health_event (like record_head including all,
  title text, disease text, verified_day date, village text, place text, sick integer, dead integer, description text, state_of text,
  response text, response_day date, closed_day date, close_reason text);
create table signal (like record_head including all,
  title text, source text, channel text, heard_day date, heard_time text, anonymous boolean, teller text, teller_phone text, village text, place text,
  suspected text, sick integer, dead integer, description text, state_of text, verified_day date, verified_time text, verified_by text,
  verification text, event uuid, same_as uuid);
create table risk_assessment (like record_head including all,
  event uuid, assessed_day date, trigger text, level text, basis text, advice text, assessor text);
create table cluster (like record_head including all,
  code text, name text, kind text, village text, place text, disease text, opened_day date, open_reason text, source text, measures text, event uuid,
  state_of text, closed_day date, close_reason text, reopen_reason text);
create table investigation_step (like record_head including all,
  cluster uuid, step text, state_of text, done_day date, done_by text, result text);
create table wave (like record_head including all,
  name text, number integer, disease text, from_day date, to_day date, variant text, basis text);
alter table case_record add column cluster uuid;

do $$
declare name text;
begin
  foreach name in array array['health_event', 'signal', 'risk_assessment', 'cluster', 'investigation_step', 'wave'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
  end loop;
  foreach name in array array['health_event', 'signal', 'cluster', 'wave'] loop
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index health_event_day on health_event (verified_day desc nulls last, id desc);
create index signal_day on signal (heard_day desc nulls last, id desc);
create index signal_waiting on signal (home_unit, heard_day) where state_of in ('signal', 'verifying');
create index risk_assessment_day on risk_assessment (assessed_day desc nulls last, id desc);
create index cluster_day on cluster (opened_day desc nulls last, id desc);
create index investigation_step_cluster on investigation_step (tenant, cluster);
create index wave_day on wave (from_day desc nulls last, id desc);
create index case_record_cluster on case_record (tenant, cluster) where cluster is not null;
alter table case_record add foreign key (tenant, cluster) references cluster (tenant, id);
alter table signal add foreign key (tenant, event) references health_event (tenant, id);
alter table signal add foreign key (tenant, same_as) references signal (tenant, id);
alter table risk_assessment add foreign key (tenant, event) references health_event (tenant, id);
alter table cluster add foreign key (tenant, event) references health_event (tenant, id);
alter table investigation_step add foreign key (tenant, cluster) references cluster (tenant, id);
