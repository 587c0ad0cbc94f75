-- What a row added to a person whom the register knew already: undone with the import, and erased with the person.
alter table import_row add column person_id uuid;
alter table import_row add column person_added jsonb;
