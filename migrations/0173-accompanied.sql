-- Whether care at home has a companion doctor is counted by a field of its own: the doctor's name goes when a record is erased, the figure stays.
alter table home_care add column accompanied boolean;
update home_care set accompanied = true where doctor is not null;
