-- The facility of the book in which somebody is isolated: its head decides (NĐ 165/2026, Article 14, clause 3, point b).
alter table isolation_order add column facility uuid;
alter table isolation_order add foreign key (tenant, facility) references facility (tenant, id);
create index isolation_order_facility on isolation_order (tenant, facility) where facility is not null;
