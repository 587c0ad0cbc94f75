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
  {
    name: 'supply-moves-more-than-given',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Nhận nhiều hơn số được cấp', 'More received than was given'),
    definition: textOf(
      'Các phiếu nhập theo cùng một lần phân bổ cộng lại nhiều hơn số đã cấp: nhập hai lần, hoặc một trong hai số lượng sai.',
      'Receipts of one allocation that add up to more than was given: entered twice, or one of the quantities is wrong.',
    ),
    where: () =>
      `r.kind = 'received' and exists (select 1 from supply_move g where g.tenant = r.tenant and g.id = r.from_move and g.state = 'active'
       and g.quantity < (select sum(o.quantity) from supply_move o
         where o.tenant = g.tenant and o.from_move = g.id and o.good = g.good and o.kind = 'received' and o.state = 'active'))`,
  },
]
