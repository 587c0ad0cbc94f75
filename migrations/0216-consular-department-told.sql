-- When the Consular Department was told that a foreigner is isolated (NĐ 165/2026, Articles 15 to 18).
alter table isolation_order add column consular_day date, add column consular_time text;
