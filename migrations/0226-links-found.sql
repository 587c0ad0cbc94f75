-- Registers that had no index by their day: the same for them.
do $$
declare
  listed record;
begin
  for listed in
    select * from (values ('team', 'formed_day'), ('team_member', 'joined_day'), ('household', 'assigned_day'), ('facility', 'opened_day'),
      ('vaccination_target', 'as_of_day'), ('score_rule', 'from_day'), ('retention_term', 'from_day'), ('legal_hold', 'from_day'),
      ('investigation_step', 'changed_at'), ('document_link', 'changed_at')) as t (name, place)
  loop
    execute format('drop index %I', listed.name || '_home');
    execute format('create index %I on %I (home_unit, %I desc nulls last, id desc)', listed.name || '_home', listed.name, listed.place);
  end loop;
end $$;
create index household_day on household (assigned_day desc nulls last, id desc);

-- What leads to a record is found from there: its admissions, the steps of its investigation, what a household's people had.
do $$
declare
  link record;
begin
  for link in
    select * from (values ('team_member', 'also_in'), ('signal', 'event'), ('signal', 'same_as'), ('risk_assessment', 'event'), ('cluster', 'event'),
      ('contact', 'gathering'), ('case_movement', 'gathering'), ('laboratory', 'facility'), ('screening_plan', 'team'),
      ('sampling_session', 'team'), ('sampling_session', 'laboratory'), ('self_test', 'case_made'), ('sentinel_site', 'facility'),
      ('isolation_breach', 'visit'), ('qr_place', 'facility'), ('declaration', 'signal'), ('check_in', 'declaration'), ('check_in', 'contact'),
      ('home_care', 'case_record'), ('home_care', 'station'), ('admission', 'case_record'), ('transfer', 'case_record'),
      ('transfer', 'to_facility'), ('drug_course', 'case_record'), ('death_record', 'case_record'), ('recovery_visit', 'case_record'),
      ('checkpoint', 'team'), ('checkpoint_log', 'declaration'), ('health_notice', 'gate'), ('health_notice', 'signal'),
      ('task_decision', 'task'), ('chain_snapshot', 'cluster'), ('chain_snapshot', 'meeting'), ('citizen_report', 'self_test'),
      ('data_request', 'person'), ('periodic_report', 'cluster')) as t (name, place)
  loop
    execute format('create index %I on %I (tenant, %I) where %3$I is not null', link.name || '_of_' || link.place, link.name, link.place);
  end loop;
end $$;
