-- A scenario answers the level of one disease: until now all were of COVID-19.
alter table scenario add column disease text;
update scenario set disease = 'covid19';
