-- What a round asks of a unit or a team, found without a look at the rest of the province.
create index contact_team on contact (tenant, team) where status = 'following' and team is not null;
create index home_care_team on home_care (tenant, team) where status = 'open' and team is not null;
create index case_to_verify on case_record (home_unit, report_day) where classification in ('suspected', 'probable');
create index vulnerable_person_called on vulnerable_person (home_unit) where call_every_days is not null;
