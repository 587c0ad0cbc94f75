-- A test that somebody did at home and told on the public page: its day and result as told, and the record that staff made of it.
alter table citizen_report add column test_day date, add column test_result text, add column test_symptoms boolean, add column test_contact boolean,
  add column birth_year integer, add column self_test uuid;
alter table citizen_report add foreign key (tenant, self_test) references self_test (tenant, id);
