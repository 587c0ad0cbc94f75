-- Reports that units owe for a period: due by law, sent with frozen numbers, received or sent back, taken up above.
create table periodic_report (like record_head including all,
  kind text, period_start date, period_end date, cluster uuid, due_day date, due_time text, law text, law_verified boolean, state_of text,
  sent_day date, sent_time text, attempt integer, on_time boolean, zero boolean, cases integer, onsets integer, deaths integer, recovered integer,
  specimens integer, positives integer, in_clusters integer, missing_below integer, received_day date, return_reason text,
  paper_number text, paper_day date, paper_time text, urged_day date, urged_times integer);
create index periodic_report_home on periodic_report (home_unit, due_day);
create index periodic_report_import on periodic_report (import_id) where import_id is not null;
create index periodic_report_fingerprint on periodic_report (tenant, fingerprint) where fingerprint is not null;
create index periodic_report_day on periodic_report (period_end desc nulls last, id desc);
create index periodic_report_owed on periodic_report (due_day) where state_of in ('draft', 'returned');
create unique index periodic_report_once on periodic_report
  (tenant, home_unit, kind, period_start, coalesce(cluster, '00000000-0000-0000-0000-000000000000')) where state = 'active';
alter table periodic_report add foreign key (tenant, cluster) references cluster (tenant, id);
