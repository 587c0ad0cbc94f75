-- One person may serve in two teams of the village: the member of the community team who also stands in the care team is counted once.
alter table team_member add column also_in uuid;
alter table team_member add foreign key (tenant, also_in) references team (tenant, id);
