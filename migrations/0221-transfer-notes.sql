-- What the two sides of a transfer say to each other: seen by whoever sees the transfer, added to, never changed, and gone with the person.
create table transfer_note (
  tenant text not null,
  id uuid not null,
  transfer uuid not null,
  said text not null check (length(said) between 1 and 1000),
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (tenant, id),
  foreign key (tenant, transfer) references transfer (tenant, id) on delete cascade
);
create index transfer_note_of on transfer_note (tenant, transfer);

create function transfer_notes_erase() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from transfer_note where tenant = new.tenant and transfer = new.id;
  return null;
end $$;
create trigger transfer_notes_erase after update of erased_at on transfer for each row
  when (new.erased_at is not null) execute function transfer_notes_erase();
