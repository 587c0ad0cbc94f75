-- Reports of a cluster say what it has come to since it began.
alter table periodic_report add column total_cases integer, add column total_deaths integer, add column total_recovered integer;
