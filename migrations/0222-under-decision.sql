-- Whether an isolation stands under a decision stays when the number of the decision goes with the person, so that figures keep their values.
alter table isolation_order add column under_decision boolean;
update isolation_order set under_decision = true where decision_number is not null;
