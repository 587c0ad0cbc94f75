-- A target of vaccination stands until the next of its unit, group and dose; until now a revised one was added to the one it revised.
alter table vaccination_target add column replaced_day date;
update vaccination_target t set replaced_day = line.next_day from (
  select tenant, id, lead(as_of_day) over (
    partition by tenant, home_unit, target_group, dose_number order by as_of_day, known_at, id) as next_day
  from vaccination_target where state = 'active'
) line where line.tenant = t.tenant and line.id = t.id and line.next_day is not null;
-- The sums of targets are counted at the next start under the names of what is set and what is replaced: the old ones are of no figure any more.
delete from figure_daily where figure like 'due-%';
delete from figure_sum where figure like 'due-%';
delete from figure_definition where figure like 'due-%';
