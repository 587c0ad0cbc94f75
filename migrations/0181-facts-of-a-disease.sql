-- What is entered for levels may be of one disease: endemic, linked cases, years before. What stood so far was of COVID-19.
alter table level_fact add column disease text;
update level_fact set disease = 'covid19' where disease is null;
