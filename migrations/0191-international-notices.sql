-- Notices exchanged under the International Health Regulations and border quarantine agreements.
create table health_notice (like record_head including all,
  way text, basis text, title text, counterpart text, country text, known_day date, known_time text, due_day date, due_time text, disease text,
  cases integer, deaths integer, place text, measures text, asked text, gate uuid, signal uuid, number text, status text, told_day date,
  told_time text, in_time boolean, answered_day date, answer text, note text);
create index health_notice_home on health_notice (home_unit);
create index health_notice_import on health_notice (import_id) where import_id is not null;
create index health_notice_fingerprint on health_notice (tenant, fingerprint) where fingerprint is not null;
create index health_notice_search on health_notice using gin (search_text gin_trgm_ops);
create index health_notice_words on health_notice using gin (words);
create index health_notice_day on health_notice (known_day desc nulls last, id desc);
create index health_notice_open on health_notice (home_unit, due_day) where status = 'open';
alter table health_notice add foreign key (tenant, gate) references checkpoint (tenant, id);
alter table health_notice add foreign key (tenant, signal) references signal (tenant, id);
