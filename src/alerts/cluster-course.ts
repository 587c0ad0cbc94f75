// How clusters stand on a day, for the board and for the page of one: all cases are counted where they lie, and by the numbers of their unit.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Day } from '../kernel/day/day.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { clusterValuesOn } from './alert-values.ts'
import type { ClusterCourse } from './contract.ts'
import { courseOf } from './rules/cluster-rule.ts'

export type CourseRow = {
  readonly home_unit: string
  readonly opened_day: Day
  readonly disease: string | null
  readonly case_days: readonly Day[]
}

/** Of a cluster that is called r. */
export const courseColumns = `r.home_unit, r.opened_day, r.disease,
  array(select c.report_day::text from case_record c where c.tenant = r.tenant and c.cluster = r.id and c.state = 'active' and c.report_day is not null) as case_days`

export const coursesOn = async (tx: Transaction, on: Day): Promise<(row: CourseRow) => ClusterCourse> => {
  const values = await clusterValuesOn(tx, on)
  return (row) =>
    courseOf(row.case_days, row.opened_day, on, values(row.home_unit, row.disease ?? MAIN_DISEASE))
}

export const courseOfCluster = async (tx: Transaction, id: string, on: Day): Promise<ClusterCourse> => {
  const row = await findRow<CourseRow>(
    tx,
    `select ${courseColumns} from cluster r where r.tenant = $1 and r.id = $2 and r.state = 'active'`,
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return (await coursesOn(tx, on))(row)
}
