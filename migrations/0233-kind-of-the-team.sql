-- Members are counted by the kind of team in which they serve: those of care, tracing and patrol teams stood among those of community teams.
alter table team_member add column team_kind text;
update team_member m set team_kind = t.kind from team t where t.tenant = m.tenant and t.id = m.team;
delete from figure_daily where figure like 'team-members%';
delete from figure_sum where figure like 'team-members%';
delete from figure_definition where figure like 'team-members%';
