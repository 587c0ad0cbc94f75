-- What a period report says of the other diseases that are watched, as it was sent.
alter table periodic_report add column other_diseases text;
