-- Whoever is erased is looked for in every list that knew them: by record and by person, without going through the rows of all lists.
create index import_row_record on import_row (tenant, record_id) where record_id is not null;
create index import_row_person on import_row (tenant, person_id) where person_id is not null;

-- And whoever asks what is kept of them, in the books that know people by their number alone.
create index lab_result_person_number on lab_result (person_number) where person_number is not null;
create index declaration_national_id on declaration (national_id) where national_id is not null;
create index check_in_national_id on check_in (national_id) where national_id is not null;
create index checkpoint_log_national_id on checkpoint_log (national_id) where national_id is not null;
create index border_crossing_national_id on border_crossing (national_id) where national_id is not null;
