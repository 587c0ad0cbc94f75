-- Whether a crossing was declared before arrival is a fact of the crossing: it stays counted when the declaration itself is erased.
alter table border_crossing add column declared_before boolean;
update border_crossing set declared_before = true where declaration is not null;
