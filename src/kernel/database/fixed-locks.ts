// Advisory locks of the database with a fixed number: each is taken for one kind of work only, so that none waits for another.

/** Any numbers, no two alike. A number that served once is given to no other work: an older server may still be at work beside a new one. */
export const fixedLocks = {
  /** One process at a time changes the shape of a database. */
  migration: 7_042_018,
  /** One process at a time makes the policies what the declarations say. */
  access: 7_042_019,
  /** Two servers on one database number their checkpoints one after the other. */
  checkpoint: 7_042_020,
  /** Of two servers on one database one makes the backup. */
  backup: 7_042_021,
  /** Two who open periods of reporting at once do not open them twice. */
  periods: 7_042_022,
} as const
