-- Vehicles that carry patients; a transfer names the one of the book, which carries one patient at a time.
create table ambulance (like record_head including all,
  plate text, kind text, facility uuid, phone text, in_day date, out_day date, out_reason text, note text);
create index ambulance_home on ambulance (home_unit);
create index ambulance_import on ambulance (import_id) where import_id is not null;
create index ambulance_fingerprint on ambulance (tenant, fingerprint) where fingerprint is not null;
create index ambulance_search on ambulance using gin (search_text gin_trgm_ops);
create index ambulance_words on ambulance using gin (words);
create index ambulance_facility on ambulance (tenant, facility) where facility is not null;
create index ambulance_day on ambulance (in_day desc nulls last, id desc);
alter table ambulance add foreign key (tenant, facility) references facility (tenant, id);

alter table transfer add column ambulance uuid, add column ambulance_unit text;
alter table transfer add foreign key (tenant, ambulance) references ambulance (tenant, id);
create index transfer_ambulance on transfer (tenant, ambulance) where ambulance is not null;
-- Looked at when all is written, so that whoever chose is told in words which vehicle it is; two who choose at once are held apart here.
alter table transfer add constraint transfer_one_patient exclude using btree (tenant with =, ambulance with =)
  where (state = 'active' and status = 'underWay') deferrable initially deferred;

-- Which vehicles are under way, whoever is in them: a commune must not see the patient of another to know that the district's vehicle is away.
create function ambulance_runs(in_tenant text) returns table (ambulance uuid, transfer uuid, departed_day date, departed_time text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.ambulance, t.id, t.departed_day, t.departed_time from transfer t
  where t.tenant = in_tenant and t.state = 'active' and t.status = 'underWay' and t.ambulance is not null
    and cardinality(app_scope('ambulances.read')) > 0
$$;
