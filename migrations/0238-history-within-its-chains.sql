-- An entry lies in one of the sixteen chains, at a place from 1 on: one that lay elsewhere would be shown with a record's life and be read by no
-- proof. What stands already is not looked at, so that a database in which somebody put such a row still comes up; verification names it.
alter table history
  add constraint history_chain check (chain between 0 and 15) not valid,
  add constraint history_place check (seq > 0) not valid;
