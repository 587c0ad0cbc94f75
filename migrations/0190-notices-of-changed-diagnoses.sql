-- When the diagnosis of a case changed, from what, and when that was told: the update of a case under TT 54/2015.
alter table case_record add column diagnosis_day date, add column diagnosis_time text, add column diagnosis_from text,
  add column diagnosis_told_day date, add column diagnosis_told_time text;
