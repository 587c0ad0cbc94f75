// Communes that say nothing while others report: asked, not taken for healthy.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, daysBetween } from '../kernel/day/day.ts'
import { periodicClock } from '../surveillance/rules/reporting-law.ts'
import { LOOK_BACK_DAYS, SILENT_DAYS } from './silence-days.ts'

export type Heard = {
  readonly key: string
  readonly name: string
  readonly last: Day | null
  /** The last day of the latest period on which it sent its report. */
  readonly reportedTo: Day | null
}

/**
 * The last day on which a case or a specimen of each commune became known or a report came: who sends a zero report has spoken, and is
 * not to be taken for one that says nothing.
 */
export const heardOf = (tx: Transaction, unit: string, to: Day): Promise<Heard[]> =>
  rowsOf<Heard>(
    tx,
    `select u.key, u.full_name as name, max(d.known_on) as last,
       max(d.day) filter (where d.figure = 'reports-sent') as "reportedTo"
     from unit_reach r join unit u on u.key = r.reached_key
     left join figure_daily d on d.tenant = $1 and d.figure in ('cases', 'specimens', 'reports-sent') and d.unit = u.key
       and d.day between $3 and $4 and d.known_on <= $4 and d.value > 0
     where r.unit_key = $2 and u.level = 'commune' and (u.valid_from is null or u.valid_from <= $4) and (u.valid_to is null or u.valid_to >= $4)
     group by u.key, u.full_name, u.code order by u.code`,
    [tx.tenant, unit, addDays(to, -LOOK_BACK_DAYS), to],
  )

/** A week lies between two reports, and the days of its term: who sent the last one owes nothing until the next is due. */
const owesNothing = ({ reportedTo }: Heard, to: Day): boolean => {
  const next = reportedTo === null ? null : periodicClock('weekly', 'commune', addDays(reportedTo, 7))
  return next !== null && to <= next.due.slice(0, 10)
}

/** Communes that have been silent, the longest first; none while nobody reports. */
export const silentUnits = (heard: readonly Heard[], to: Day, days = SILENT_DAYS): Heard[] => {
  const isSilent = (one: Heard) =>
    one.last === null ||
    // Whoever asks for less than a week wants to know who said nothing since then, reports or not.
    (daysBetween(one.last, to) >= days && !(days >= SILENT_DAYS && owesNothing(one, to)))
  if (heard.every(isSilent)) return []
  return heard.filter(isSilent).toSorted((one, other) => ((one.last ?? '') < (other.last ?? '') ? -1 : 1))
}
