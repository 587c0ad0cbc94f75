-- The doses behind a number, the latest first: the first doses of adults lie far behind all that were given since.
create index dose_group on dose (target_group, dose_number, dose_day desc nulls last, id desc) where state = 'active';
