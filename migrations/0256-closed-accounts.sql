-- A closed account may do nothing, also where something still runs in its name: it has no units, and what runs is asked to stop.
create or replace function scope_refresh(wanted uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from account_scope where wanted is null or account_id = wanted;
  insert into account_scope (account_id, capability, units, mark)
  select account_id, capability, units, encode(sha256(convert_to(units::text, 'UTF8')), 'hex') from (
    select duty.account_id, can.capability, array_agg(distinct reach.reached_key order by reach.reached_key) as units
    from duty_assignment duty join account a on a.tenant = duty.tenant and a.id = duty.account_id and a.state = 'active'
      join duty_capability can on can.duty = duty.duty join unit_reach reach on reach.unit_key = duty.unit_key
    where wanted is null or duty.account_id = wanted group by 1, 2) scope
$$;

-- By whatever way it is closed or let in again: by an administrator, or by the command line.
create function account_state_followed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform scope_refresh(new.id);
  if new.state = 'closed' then
    update job set wanted_stop = true where tenant = new.tenant and account_id = new.id and state = 'running';
  end if;
  return null;
end $$;
create trigger account_state after update of state on account for each row when (old.state is distinct from new.state)
  execute function account_state_followed();
select scope_refresh(null);
