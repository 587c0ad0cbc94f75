-- Documents in and out with their links, numbers given once, and papers that the system issues.

-- What a number of a document says, read as `parseDocumentNumber` reads it; a number stays as it was written.
create function document_number_bare(number text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(regexp_replace(normalize(trim(both E' \t"''“”.,;' from number), nfc), '^(số|so)\s*:?\s*', '', 'i'),
    '\s*([-/‐‑–—])\s*', '\1', 'g'), '[‐‑–—]', '-', 'g')
$$;
create function document_serial(number text) returns integer language sql immutable parallel safe as $$
  select (regexp_match(document_number_bare(number), '^(\d{1,6})[a-zđ]?[-/]'))[1]::integer
$$;
-- The series in which a number counts: `QĐ-UBND`, `QĐ/HU` (Party), `-UBND` (công văn), `§QĐ-TTg` (legal documents bear their year).
create function document_series(number text) returns text language plpgsql immutable parallel safe as $$
declare
  bare text := document_number_bare(number);
  party text[] := regexp_match(bare, '^(?:\d{1,6}[a-zđ]?)?-([^-/\s]+)/([^-/\s]+)');
  state text[] := regexp_match(bare, '^(?:\d{1,6}[a-zđ]?)?/((?:19|20)\d{2}/)?([^-/\s]+)(?:-([^-/\s]+))?');
begin
  if party is not null then return party[1] || '/' || party[2]; end if;
  if state is null then return null; end if;
  return case when state[1] is null then '' else '§' end || case when state[3] is not null and state[2] = any (array[
    'NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CĐ', 'BGN', 'BTT', 'GUQ', 'GM', 'GGT',
    'GNP', 'PG', 'PC', 'PB', 'SY', 'TrS', 'SL', 'NĐ', 'TT', 'TTLT', 'PL', 'L']) then state[2] || '-' || state[3] else '-' || state[2] end;
end $$;

create table document (like record_head including all,
  direction text, number text, type text, issuer text, day date, summary text, arrival_number integer, arrival_day date, urgency text,
  recipients text, signer text, handler text, due_day date, send_by date, sent_day date, status text, origin text, note text);
create table document_link (like record_head including all,
  document uuid, kind text, cited uuid, cited_number text, cited_issuer text, cited_day date, note text);
do $$
declare name text;
begin
  foreach name in array array['document', 'document_link'] loop
    execute format('create index %I on %I (home_unit)', name || '_home', name);
    execute format('create index %I on %I (import_id) where import_id is not null', name || '_import', name);
    execute format('create index %I on %I (tenant, fingerprint) where fingerprint is not null', name || '_fingerprint', name);
    execute format('create index %I on %I using gin (search_text gin_trgm_ops)', name || '_search', name);
    execute format('create index %I on %I using gin (words)', name || '_words', name);
  end loop;
end $$;
create index document_day on document (day desc nulls last, id desc);
create index document_link_document on document_link (tenant, document);
create index document_link_cited on document_link (tenant, cited);
alter table document_link add foreign key (tenant, document) references document (tenant, id);
alter table document_link add foreign key (tenant, cited) references document (tenant, id);

-- Numbers given by the system: one row each, never changed, never taken back (Decree 30/2020, Article 15: unique in its year).
create table document_number (
  tenant text not null,
  unit_key text not null,
  series text not null,
  year integer not null,
  serial integer not null,
  suffix text not null default '',
  number text not null,
  day date not null,
  holder text not null check (holder in ('papers', 'reports')),
  holder_id uuid not null,
  given_by uuid,
  given_at timestamptz not null default now(),
  primary key (tenant, unit_key, series, year, serial, suffix)
);
insert into document_number (tenant, unit_key, series, year, serial, number, day, holder, holder_id, given_by, given_at)
  select tenant, unit_key, document_series(number), extract(year from day), document_serial(number), number, day, 'reports', id, frozen_by, cut_off
  from report where number is not null and day is not null and document_series(number) is not null and document_serial(number) is not null
  on conflict do nothing;

create table paper_batch (
  tenant text not null,
  id uuid not null,
  kind text not null,
  register text not null,
  account_id uuid not null,
  refused jsonb not null default '[]',   -- records of which no paper can be made, each with the reason
  job_id uuid,
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);
create table paper (
  tenant text not null,
  id uuid not null,
  unit_key text not null,
  kind text not null,
  register text,                         -- of the record it is about; null: it is about the unit
  record_id uuid,
  state text not null default 'draft' check (state in ('draft', 'dropped', 'issued', 'replaced')),
  day date not null,
  words jsonb not null,
  number text,
  document jsonb,                        -- the page as it was sealed
  hash text,
  issued_at timestamptz,
  issued_by uuid,
  replaces uuid,
  replaced_by uuid,
  corrects uuid,
  batch_id uuid,
  place integer,                         -- in its batch
  trouble jsonb,                         -- why it could not be issued
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant, id),
  foreign key (tenant, batch_id) references paper_batch (tenant, id)
);
create index paper_unit on paper (unit_key, created_at desc);
create index paper_record on paper (tenant, record_id) where record_id is not null;
create index paper_batch_place on paper (tenant, batch_id, place) where batch_id is not null;
