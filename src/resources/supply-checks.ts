// When more went out of a unit's stock than had come in: one running sum, for the list of data quality and for the screen.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

/** Of each movement what its unit had left of the goods at the end of that day: in which order papers of one day were entered says nothing. */
export const leftSql = (where: string): string =>
  `select m.id, m.home_unit, m.good, m.kind, m.move_day, sum(case when m.kind = 'received' then m.quantity else -m.quantity end)
     over (partition by m.tenant, m.home_unit, m.good order by m.move_day) as remains
   from supply_move m where m.state = 'active' and ${where}`

export const supplyChecks: readonly Check[] = [
  {
    name: 'supply-moves-below-zero',
    group: 'contradictions',
    severity: 'danger',
    label: textOf('Xuất thuốc, test nhiều hơn tồn', 'More medicines or tests out than in stock'),
    definition: textOf(
      'Phiếu xuất mà đến hết ngày đó tồn của đơn vị âm: còn thiếu phiếu nhập, sai ngày hoặc sai số lượng.',
      'Movements out after which the stock of the unit was below zero at the end of the day: a receipt is missing, or a day or a quantity is wrong.',
    ),
    where: () =>
      `r.kind <> 'received' and r.id in (select n.id from (${leftSql('true')}) n where n.remains < 0)`,
  },
]
