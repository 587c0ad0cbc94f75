-- How often a job was taken up since it last got further than ever before: what stops the server each time is not taken up for ever.
alter table job add column takes smallint not null default 0;
alter table job add column furthest integer not null default 0;
