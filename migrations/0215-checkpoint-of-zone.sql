-- The checkpoint that guards a zone.
alter table checkpoint add column zone uuid;
alter table checkpoint add foreign key (tenant, zone) references zoning (tenant, id);
create index checkpoint_zone on checkpoint (tenant, zone) where zone is not null;
