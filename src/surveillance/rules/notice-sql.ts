// The same terms as conditions for the list of data quality; made from the laws, so that a check and the board never differ.
import { NOTICE_DAYS, type NoticeAct, termOfNotice } from './notices.ts'
import { actTerms, type ActTerm } from './reporting-law.ts'

/** A day and an hour of the record, as columns. */
export type Columns = { readonly day: string; readonly time: string | null }

export const startSql = ({ day, time }: Columns): string =>
  `local_moment(${day}, ${time ?? 'null'}, interval '24 hours')`

const toldSql = ({ day, time }: Columns): string => `local_moment(${day}, ${time ?? 'null'}, interval '0')`

const during = ({ from, to }: ActTerm, day: string): string =>
  `${day} >= '${from}'${to === null ? '' : ` and ${day} <= '${to}'`}`

/** When an act falls due, null where no law sets a term; `start` may depend on the law. */
export const dueSql = (
  act: NoticeAct,
  disease: string,
  day: string,
  start: (term: ActTerm) => string,
): string => {
  const terms = actTerms(termOfNotice(act), disease).map(
    (term) => `when ${during(term, day)} then ${start(term)} + interval '${term.hours} hours'`,
  )
  return terms.length === 0 ? 'null::timestamp' : `case ${terms.join(' ')} end`
}

/** Fell due before the day began, and nobody said that it was told. */
export const untold = (due: string, happened: string, told: Columns, day: string): string =>
  `${told.day} is null and ${happened} between ${day}::date - ${NOTICE_DAYS} and ${day}::date and ${due} < ${day}::date`

export const toldLate = (due: string, told: Columns): string => `${toldSql(told)} > ${due}`
