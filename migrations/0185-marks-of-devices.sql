-- Each device has a number of its own, never given again: what two of them count without network can never come out the same.
alter table field_device add column number bigint generated always as identity;
create unique index field_device_number on field_device (tenant, number);
