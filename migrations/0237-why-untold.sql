-- A breach that is closed without the authority having been told says why; until then the law asks for it.
alter table breach add column untold_reason text;
