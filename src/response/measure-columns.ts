// Sets of measures as columns of one table: the directives of 2020 and the four levels, with what a body decided otherwise and what is in force.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import type { ChoiceParameter } from '../kernel/rule/parameter.ts'
import { textOf } from '../kernel/text/text.ts'
import { inForceOn } from '../levels/in-force.ts'
import { outcomes } from '../levels/outcomes.ts'
import { measureSets } from '../levels/rules/directives-2020.ts'
import { cellName, type Degree, degrees, measures, nq128 } from '../levels/rules/nq-128-2021.ts'
import type { MeasureColumn } from './contract.ts'

type Applied = {
  readonly id: string
  readonly directive: string
  readonly area: string
  readonly from: Day
  readonly to: Day | null
  readonly number: string
}

/** Applied in the unit, in a part of it, or in a unit above it. */
const appliedOn = (tx: Transaction, unit: string, day: Day): Promise<Applied[]> =>
  rowsOf<Applied>(
    tx,
    `select r.id, r.directive, r.area, r.from_day as "from", r.to_day as "to", r.decision_number as number from measure_application r
     where r.tenant = $1 and r.state = 'active' and r.from_day <= $3 and (r.to_day is null or r.to_day >= $3)
       and (r.home_unit in (select unit_key from unit_reach where reached_key = $2)
         or r.home_unit in (select reached_key from unit_reach where unit_key = $2)) order by r.from_day, r.id`,
    [tx.tenant, unit, day],
  )

type Given = Readonly<Record<string, unknown>>

const cellOf = (
  parameter: ChoiceParameter<Degree> | undefined,
  value: Degree,
  name: string,
  given: Given,
) => ({
  degree: value,
  label: { ...degrees[value] },
  verified: (parameter?.verified ?? false) || name in given,
  decided: name in given,
})

const levels = ['level1', 'level2', 'level3', 'level4'] as const

export const measureColumns = async (tx: Transaction, unit: string, day: Day): Promise<MeasureColumn[]> => {
  const applied = await appliedOn(tx, unit, day)
  const columns: MeasureColumn[] = []
  for (const set of measureSets) {
    const given = givenOf((await readOverrides(tx, set))(unit, day))
    const values = valuesOf(set, given)
    const own = applied.filter((one) => one.directive === set.name)
    columns.push({
      name: set.name,
      title: { ...set.title },
      source: set.source,
      from: set.from,
      inForce: own.length > 0,
      applied: own.map(({ id, area, from, to, number }) => ({ id, area, from, to, number })),
      cells: measures.map((measure) =>
        cellOf(set.parameters[measure], values[measure] ?? 'province', measure, given),
      ),
    })
  }
  const given = givenOf((await readOverrides(tx, nq128))(unit, day))
  const values = valuesOf(nq128, given)
  const level = (await inForceOn(tx, 'covid19', [unit], day)).get(unit)?.outcome
  for (const one of levels)
    columns.push({
      name: one,
      title: textOf(`${outcomes[one].short.vi} (NQ 128)`, `${outcomes[one].short.en} (NQ 128)`),
      source: nq128.source,
      from: nq128.from,
      inForce: level === one,
      applied: [],
      cells: measures.map((measure) => {
        const name = cellName(measure, one)
        return cellOf(nq128.parameters[name], values[name] ?? 'province', name, given)
      }),
    })
  return columns
}
