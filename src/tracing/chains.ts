// The cases of a period with who infected whom: by the analysis of sources where there is one, else by the lists of contacts.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { cases } from '../surveillance/cases.ts'
import { SAME_ILLNESS } from '../surveillance/rules/same-illness.ts'
import type { readChains } from './contract.ts'

const MOST_CASES = 10_000

type Answer = ResponseOf<typeof readChains>
type CaseRow = {
  id: string
  code: string | null
  home_unit: string
  subject_id: string | null
  onset_day: Day | null
  specimen_day: Day | null
  report_day: Day | null
  outcome_day: Day | null
  outcome: string | null
}

const columns =
  'c.id, c.code, c.home_unit, c.subject_id, c.onset_day, c.specimen_day, c.report_day, c.outcome_day, c.outcome'
const counted = "c.tenant = $1 and c.state = 'active' and c.classification = 'confirmed'"

const shownCase = (row: CaseRow): Answer['cases'][number] => ({
  id: row.id,
  code: row.code ?? '—',
  homeUnit: row.home_unit,
  day: row.onset_day ?? row.specimen_day ?? row.report_day,
  reportDay: row.report_day,
  outcomeDay: row.outcome_day,
  outcome: row.outcome,
})

type Wanted = {
  readonly unit: string
  readonly from?: Day
  readonly to: Day
  /** Cases of one cluster only, with those who infected them from outside it. */
  readonly cluster?: string
}

type LinkRow = { infectee: string; infector: string; by: 'finding' | 'contact' }

/** Another case of the same person and disease that comes before `w` by this order: a person may fall ill again. */
const otherBefore = (order: (alias: string) => string, more = 'true') =>
  `exists (select 1 from case_record o where o.tenant = $1 and o.subject_id = w.subject_id and o.id <> w.id and o.state = 'active'
     and o.classification = 'confirmed' and o.disease is not distinct from w.disease and ${order('o')} < ${order('w')} and ${more})`

/**
 * Of each case, in its own disease: what the findings say; where they name nobody, those whom the case met before falling ill. A finding
 * is about the case nearest to the infector's, a contact became the first case since.
 */
const linksTo = (tx: Transaction, ids: readonly string[]): Promise<LinkRow[]> =>
  rowsOf<LinkRow>(
    tx,
    `with wanted as (select c.id, c.subject_id, c.report_day, c.disease from case_record c where c.tenant = $1 and c.id = any ($2::uuid[])),
     stated as (
       select w.id as infectee, s.infector
       from wanted w join infection_source s on s.tenant = $1 and s.subject_id = w.subject_id
       left join case_record i on i.tenant = $1 and i.id = s.infector
       where s.state = 'active' and s.infector is not null and (i.id is null or i.disease is not distinct from w.disease)
         and not ${otherBefore((one) => `(abs(${one}.report_day - coalesce(i.report_day, s.found_day)), ${one}.id)`)})
     select t.infectee, t.infector, 'finding' as by from stated t
     union
     select w.id, k.source_case, 'contact' from wanted w join contact k on k.tenant = $1 and k.subject_id = w.subject_id
     where k.state = 'active' and k.source_case is not null and k.level = 'f0' and k.disease is not distinct from w.disease
       and k.last_day between w.report_day - ${SAME_ILLNESS.days} and w.report_day
       and not ${otherBefore((one) => `(${one}.report_day, ${one}.id)`, 'o.report_day >= coalesce(k.first_day, k.last_day)')}
       and not exists (select 1 from stated t where t.infectee = w.id)`,
    [tx.tenant, ids],
  )

export const chainsOf = async (tx: Transaction, { unit, from, to, cluster }: Wanted): Promise<Answer> => {
  const rows = await rowsOf<CaseRow>(
    tx,
    `select ${columns} from case_record c where ${counted} and c.report_day <= $3 and ($4::date is null or c.report_day >= $4)
       and ($5::uuid is null or c.cluster = $5)
       and c.home_unit in (select reached_key from unit_reach where unit_key = $2)
     order by c.report_day, c.id limit ${MOST_CASES + 1}`,
    [tx.tenant, unit, to, from ?? null, cluster ?? null],
  )
  const inPeriod = rows.slice(0, MOST_CASES)
  const found = await linksTo(
    tx,
    inPeriod.map(({ id }) => id),
  )
  const here = new Set(inPeriod.map(({ id }) => id))
  const missing = [...new Set(found.map(({ infector }) => infector))].filter((id) => !here.has(id))
  // Infectors of an earlier period or another unit stand in the picture as far as the reader may see them.
  const earlier =
    missing.length === 0
      ? []
      : await rowsOf<CaseRow>(
          tx,
          `select ${columns} from case_record c where ${counted} and c.id = any ($2::uuid[])`,
          [tx.tenant, missing],
        )
  const all = [...earlier, ...inPeriod]
  const seen = new Set(all.map(({ id }) => id))
  const outside = new Map<string, string>()
  for (const id of missing) if (!seen.has(id)) outside.set(id, `?${outside.size + 1}`)
  await noteReads(
    tx,
    cases,
    all.map(({ id, home_unit: homeUnit, subject_id: subjectId }) => ({ id, homeUnit, subjectId })),
    'chuỗi lây',
  )
  return {
    cases: all.map(shownCase),
    links: found.map(({ infectee, infector, by }) => ({
      from: outside.get(infector) ?? infector,
      to: infectee,
      by,
    })),
    more: rows.length > MOST_CASES,
  }
}
