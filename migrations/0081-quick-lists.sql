-- Persons in the order of their names, as the list asks for it: the letters of Vietnamese in their order, who has none last.
create index person_full_name on person (full_name collate "vi-x-icu", id) where state = 'active';
