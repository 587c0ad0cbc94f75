-- Treatment: care at home with signs, alarms and calls; admissions, transfers, named hospitals; beds; staff sent; deaths; follow-up after recovery.

alter table facility add column tier text, add column outside_health boolean, add column closed_day date;

create table home_care (like record_head including all,
  case_record uuid, start_day date, severity text, risk text, watch_group text, reasons text, package text, package_day date, doctor text, doctor_phone text,
  team uuid, station uuid, status text, end_day date, certificate_number text, certificate_day date, leave_number text, leave_day date,
  leave_from date, leave_to date, note text);
create table care_sign (like record_head including all,
  home_care uuid, admission uuid, sign_day date, half text, sign_time text, temperature text, spo2 integer, breath integer, pulse integer, systolic integer, diastolic integer,
  feeling text, taken_by text, alarm text, note text);
create table care_alarm (like record_head including all,
  home_care uuid, admission uuid, sign uuid, raised_day date, raised_time text, grade text, reasons text, assigned_to text, status text,
  seen_day date, seen_time text, seen_by text, outcome text, closed_day date, closed_time text, note text);
create table care_call (like record_head including all,
  home_care uuid, call_day date, call_time text, way text, caller text, hospital text, result text, advice text);
create table admission (like record_head including all,
  case_record uuid, facility uuid, ward text, bed text, severity text, risk text, watch_group text, arrival text, in_day date, status text, out_day date,
  certificate_number text, certificate_day date, note text);
create table transfer (like record_head including all,
  case_record uuid, home_care uuid, admission uuid, reason text, severity text, ward text, from_place text, to_facility uuid, to_place text, ground text,
  requested_day date, requested_time text, status text, answered_day date, answered_time text, answer text, transport text, vehicle text, escort text,
  departed_day date, departed_time text, arrived_day date, arrived_time text, note text);
create table named_hospital (like record_head including all,
  hospital text, facility uuid, severity_from text, phone text, from_day date, to_day date, basis text, note text);
create table bed_opening (like record_head including all,
  facility uuid, ward text, beds integer, stage text, from_at integer, open_day date, closed_day date, basis text, note text);
create table bed_report (like record_head including all,
  facility uuid, report_day date, report_time text, patients_normal integer, patients_oxygen integer, patients_icu integer, doctors integer, nurses integer, others integer,
  oxygen_litres integer, screened integer, parted integer, note text);
create table staff_surge (like record_head including all,
  wave integer, direction text, place text, profession text, people integer, from_day date, to_day date, basis text, note text);
create table death_record (like record_head including all,
  case_record uuid, death_day date, death_time text, place text, facility uuid, cause text, ground_disease text, vaccinated text, reviewed_day date, review text, burial text, note text);
create table recovery_visit (like record_head including all,
  case_record uuid, recovered_day date, month integer, visit_day date, result text, complaints text, sent_to text, note text);

do $$
declare name text;
begin
  foreach name in array array['home_care', 'care_sign', 'care_alarm', 'care_call', 'admission', 'transfer', 'named_hospital', 'bed_opening', 'bed_report',
      'staff_surge', 'death_record', 'recovery_visit'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
  foreach name in array array['home_care', 'care_sign', 'care_alarm', 'care_call', 'admission', 'transfer', 'death_record', 'recovery_visit'] loop
    execute format('create index %I on %I (tenant, subject_id)', name || '_subject', name);
    execute format('alter table %I add foreign key (tenant, subject_id) references person (tenant, id)', name);
  end loop;
  foreach name in array array['home_care', 'admission', 'transfer', 'death_record', 'recovery_visit'] loop
    execute format('alter table %I add foreign key (tenant, case_record) references case_record (tenant, id)', name);
  end loop;
  foreach name in array array['care_sign', 'care_alarm', 'care_call', 'transfer'] loop
    execute format('alter table %I add foreign key (tenant, home_care) references home_care (tenant, id)', name);
    execute format('create index %I on %I (tenant, home_care) where home_care is not null', name || '_home_care', name);
  end loop;
  foreach name in array array['care_sign', 'care_alarm', 'transfer'] loop
    execute format('alter table %I add foreign key (tenant, admission) references admission (tenant, id)', name);
    execute format('create index %I on %I (tenant, admission) where admission is not null', name || '_admission', name);
  end loop;
  foreach name in array array['admission', 'named_hospital', 'bed_opening', 'bed_report', 'death_record'] loop
    execute format('alter table %I add foreign key (tenant, facility) references facility (tenant, id)', name);
    execute format('create index %I on %I (tenant, facility) where facility is not null', name || '_facility', name);
  end loop;
end $$;
alter table home_care add foreign key (tenant, team) references team (tenant, id);
alter table home_care add foreign key (tenant, station) references facility (tenant, id);
alter table transfer add foreign key (tenant, to_facility) references facility (tenant, id);
alter table care_alarm add foreign key (tenant, sign) references care_sign (tenant, id);
create index home_care_day on home_care (start_day desc nulls last, id desc);
create index care_sign_day on care_sign (sign_day desc nulls last, id desc);
create index care_alarm_day on care_alarm (raised_day desc nulls last, id desc);
create index care_call_day on care_call (call_day desc nulls last, id desc);
create index admission_day on admission (in_day desc nulls last, id desc);
create index transfer_day on transfer (requested_day desc nulls last, id desc);
create index named_hospital_day on named_hospital (from_day desc nulls last, id desc);
create index bed_opening_day on bed_opening (open_day desc nulls last, id desc);
create index bed_report_day on bed_report (report_day desc nulls last, id desc);
create index staff_surge_day on staff_surge (from_day desc nulls last, id desc);
create index death_record_day on death_record (death_day desc nulls last, id desc);
create index recovery_visit_day on recovery_visit (visit_day desc nulls last, id desc);
create index home_care_open on home_care (home_unit) where status = 'open';
create index admission_open on admission (tenant, facility) where status = 'staying';
create index transfer_open on transfer (home_unit) where status in ('requested', 'accepted', 'underWay');
create index care_alarm_open on care_alarm (home_unit) where status <> 'closed';
create unique index care_alarm_sign on care_alarm (tenant, sign) where sign is not null and state = 'active';
