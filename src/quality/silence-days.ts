// How long a commune may say nothing before it is asked, and how far back its last word is looked for.

/** From so many days on a commune counts as silent, unless the reader says otherwise. */
export const SILENT_DAYS = 7
export const LOOK_BACK_DAYS = 120
