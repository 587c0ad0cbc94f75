// The assessment of every commune of a unit at once, and of the units above them, by one law on one day.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import type { Product } from '../kernel/register/product.ts'
import {
  type GivenValues,
  otherReadings,
  type OtherReading,
  type Reason,
  reasonsOf,
  valuesOf,
} from '../kernel/rule/law.ts'
import { givenOf, type Override, type Overrides, readOverrides } from '../kernel/rule/overrides.ts'
import { textOf } from '../kernel/text/text.ts'
import { type InForce, inForceOn } from './in-force.ts'
import type { InputName, Inputs, Tier } from './inputs.ts'
import { isEpidemic, type Outcome, rankOf } from './outcomes.ts'
import type { Supposed } from './supposed.ts'
import { readInputs, type UnitKnown } from './read-inputs.ts'
import type { Disease } from './diseases.ts'
import type { LevelLaw } from './regimes.ts'

export type UnitOfDay = {
  readonly key: string
  readonly name: string
  readonly level: Tier
  readonly parent: string | null
}

export type Entered = Readonly<Partial<Record<InputName, { readonly day: Day; readonly source: string }>>>

export type Assessed = {
  readonly unit: UnitOfDay
  readonly outcome: Outcome | null
  readonly missing: readonly string[]
  readonly reasons: readonly Reason[]
  readonly others: readonly OtherReading<Outcome>[]
  readonly inputs: Inputs
  /** Of the inputs that somebody entered: of which day, from where. */
  readonly entered: Entered
  readonly overrides: readonly Override[]
  readonly inForce: InForce | null
}

/** Communes first, then what stands above them. */
const order = ['commune', 'district', 'province'] as const

export const unitsOn = async (tx: Transaction, unit: string, day: Day): Promise<UnitOfDay[]> => {
  const rows = await rowsOf<UnitOfDay>(
    tx,
    `select u.key, u.full_name as name, u.level, u.parent_key as parent from unit_reach r join unit u on u.key = r.reached_key
     where r.unit_key = $1 and u.level in ('commune', 'district', 'province')
       and (u.valid_from is null or u.valid_from <= $2) and (u.valid_to is null or u.valid_to >= $2) order by u.code`,
    [unit, day],
  )
  return rows.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
}

/** The people of a district that nobody has counted are those of its communes, where all of them are known. */
const peopleBelow = (below: readonly Assessed[]): number | null =>
  below.length > 0 && below.every(({ inputs }) => inputs.population !== null)
    ? below.reduce((sum, { inputs }) => sum + (inputs.population ?? 0), 0)
    : null

const worstOf = (
  below: readonly Assessed[],
): Pick<Assessed, 'outcome' | 'missing' | 'reasons' | 'others'> => {
  const known = below.flatMap(({ outcome }) => outcome ?? [])
  const worst = known.toSorted((one, other) => rankOf(other) - rankOf(one))[0] ?? null
  // A commune of which something is missing may be worse than those that are known, unless there is no worse.
  const open = below.some(({ outcome }) => outcome === null) && worst !== 'defence3'
  const epidemics = known.filter(isEpidemic).length
  return {
    outcome: open ? null : worst,
    missing: open || worst === null ? ['epidemicBelow'] : [],
    reasons: [
      {
        clause: 'TT 15/2026/TT-BYT, Điều 16–19',
        text: textOf(
          `${epidemics} trên ${below.length} xã có dịch${open ? '; có xã chưa đủ dữ liệu' : ''}`,
          `${epidemics} of ${below.length} communes have an epidemic${open ? '; of some too little is known' : ''}`,
        ),
        verified: true,
      },
    ],
    others: [],
  }
}

const judge = (
  law: LevelLaw,
  inputs: Inputs,
  given: GivenValues,
): Pick<Assessed, 'outcome' | 'missing' | 'reasons' | 'others'> => {
  const values = valuesOf(law, given)
  const { outcome, missing } = law.decide(inputs, values)
  return {
    outcome,
    missing,
    reasons: reasonsOf(law, inputs, values),
    others: otherReadings(law, inputs, values),
  }
}

/** `below`: the units directly under it. Fewer with an epidemic than the law asks for is only known once all are known. */
const judgeHigher = (law: LevelLaw, inputs: Inputs, given: GivenValues, below: readonly Assessed[]) => {
  if (law.higher === 'worst') return worstOf(below)
  if (law.higher === 'totals' || inputs.group === 'A') return judge(law, inputs, given)
  const known = { ...inputs, epidemicBelow: below.filter(({ outcome }) => isEpidemic(outcome)).length }
  const judged = judge(law, known, given)
  return below.some(({ outcome }) => outcome === null) && !isEpidemic(judged.outcome)
    ? { ...judged, outcome: null, missing: ['epidemicBelow'] }
    : judged
}

export type Known = {
  readonly units: readonly UnitOfDay[]
  readonly inputs: ReadonlyMap<string, UnitKnown>
  readonly inForce: ReadonlyMap<string, InForce>
}

/** What is known of a unit and all below it on a day: read once, judged by as many laws as one likes. */
export const readKnown = async (
  tx: Transaction,
  product: Product,
  disease: Disease,
  unit: string,
  day: Day,
): Promise<Known> => {
  await mustReadFigures(tx, [unit])
  const units = await unitsOn(tx, unit, day)
  const keys = units.map(({ key }) => key)
  return {
    units,
    inputs: await readInputs(tx, product, disease, keys, day),
    inForce: await inForceOn(tx, disease, keys, day),
  }
}

const enteredOf = ({ facts }: UnitKnown, law: LevelLaw, supposed: Supposed): Entered =>
  Object.fromEntries(
    [...facts.values()]
      .filter(({ kind }) => law.uses.some((name) => name === kind) && !(kind in supposed))
      .map(({ kind, day, source }) => [kind, { day, source }]),
  )

/** In the order of `unitsOn`: communes, districts, the province. `given` and `supposed` stand over everything: what would be if. */
export const assessKnown = (
  { units, inputs, inForce }: Known,
  law: LevelLaw,
  overrides: Overrides,
  given: GivenValues = {},
  supposed: Supposed = {},
): Assessed[] => {
  const assessed = new Map<string, Assessed>()
  for (const unit of units) {
    const read = inputs.get(unit.key)
    if (!read) continue
    const known = read.inputs
    const below = [...assessed.values()].filter((one) => one.unit.parent === unit.key)
    const standing = inForce.get(unit.key) ?? null
    const facts: Inputs = {
      ...known,
      population: known.population ?? (unit.level === 'commune' ? null : peopleBelow(below)),
      ...supposed,
      tier: unit.level,
      before: standing?.outcome ?? null,
    }
    const changed = overrides(unit.key, known.day)
    const values = { ...givenOf(changed), ...given }
    assessed.set(unit.key, {
      unit,
      ...(unit.level === 'commune' ? judge(law, facts, values) : judgeHigher(law, facts, values, below)),
      inputs: facts,
      entered: enteredOf(read, law, supposed),
      overrides: changed,
      inForce: standing,
    })
  }
  return [...assessed.values()]
}

export const assess = async (
  tx: Transaction,
  product: Product,
  disease: Disease,
  unit: string,
  day: Day,
  law: LevelLaw,
): Promise<Assessed[]> =>
  assessKnown(await readKnown(tx, product, disease, unit, day), law, await readOverrides(tx, law))
