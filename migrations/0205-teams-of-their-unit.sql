-- A member counts for a team that the member's own unit answers for. Whoever may enter members in one commune could name a team of another there, and with
-- it be given the reports of citizens that were given to that team.
create or replace function own_teams(in_tenant text) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select m.team from account a join team_member m on m.tenant = in_tenant and m.account = a.name and m.state = 'active' and m.left_day is null
    join team t on t.tenant = m.tenant and t.id = m.team
  where a.id = app_account() and exists (select from unit_reach r where r.unit_key = m.home_unit and r.reached_key = t.home_unit)
$$;
