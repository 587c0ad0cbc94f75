// Reads whose visit after recovery is due (F042): those who had been ill in earnest, month by month for a year.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { cases } from '../surveillance/cases.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { RecoveryLine } from './contract.ts'
import { recoveryDue } from './rules/recovery-due.ts'

type Row = {
  readonly id: string
  readonly home_unit: string
  readonly subject_id: string
  readonly full_name: string | null
  readonly recovered: string
  readonly months: number[]
  readonly last_result: string | null
}

const YEAR_AND_MONTH = 397
const MOST_READ = 3000
const MOST_SHOWN = 100

/** Moderate illness or worse, or complaints at an earlier visit. */
export const recoveriesDue = async (
  tx: Transaction,
  unit: string,
  on: string,
): Promise<{ due: RecoveryLine[]; count: number }> => {
  const rows = await rowsOf<Row>(
    tx,
    `select k.id, k.home_unit, k.subject_id, p.full_name, k.outcome_day as recovered, coalesce(v.months, '{}') as months, v.last_result
     from case_record k left join person p on p.tenant = k.tenant and p.id = k.subject_id
       left join lateral (select array_agg(r.month) filter (where r.month is not null) as months,
           (array_agg(r.result order by r.visit_day desc))[1] as last_result
         from recovery_visit r where r.tenant = k.tenant and r.subject_id = k.subject_id and r.state = 'active' and r.result <> 'missed'
           and r.visit_day between k.outcome_day and $3) v on true
     where k.tenant = $1 and k.state = 'active' and coalesce(k.disease, '${MAIN_DISEASE}') = '${MAIN_DISEASE}' and k.outcome = 'recovered' and k.outcome_day between $4 and $3
       and k.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and (k.severity in ('moderate', 'severe', 'critical') or v.last_result = 'complaints')
     order by k.outcome_day, k.id limit ${MOST_READ}`,
    [tx.tenant, unit, on, addDays(on, -YEAR_AND_MONTH)],
  )
  const due = rows.flatMap((row) => {
    const month = recoveryDue(row.recovered, row.months, on)
    return month === null ? [] : [{ row, month }]
  })
  const shown = due.slice(0, MOST_SHOWN)
  await noteReads(
    tx,
    cases,
    shown.map(({ row }) => ({ id: row.id, homeUnit: row.home_unit, subjectId: row.subject_id })),
    'khám sau khỏi bệnh đến hạn',
  )
  return {
    due: shown.map(({ row, month }) =>
      RecoveryLine.parse({
        id: row.id,
        person: row.subject_id,
        name: row.full_name ?? '—',
        homeUnit: row.home_unit,
        recovered: row.recovered,
        month,
        complaints: row.last_result === 'complaints',
      }),
    ),
    count: due.length,
  }
}
