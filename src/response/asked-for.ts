// Reads which scenarios the situation of a unit and those below it asks for: by the level that holds, or by a figure that was reached.
import { createHash } from 'node:crypto'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, dayOfMoment, startOfWeek } from '../kernel/day/day.ts'
import { askFigures, getFigure } from '../kernel/figure/ask.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import type { Product } from '../kernel/register/product.ts'
import { dateInWords } from '../kernel/text/date-words.ts'
import { diseaseWords } from '../levels/diseases.ts'
import { unitsOn } from '../levels/assess.ts'
import type { Outcome } from '../levels/outcomes.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import type { AskedFor, scenariosAskedFor } from './contract.ts'
import { isReached, outcomeOf, runOn, type Stretch } from './rules/triggers.ts'

type ScenarioRow = {
  readonly id: string
  readonly home_unit: string
  readonly name: string
  readonly situation: string | null
  readonly disease: string | null
  readonly level: string | null
  readonly response: string | null
  readonly decision_number: string | null
  readonly trigger_figure: string | null
  readonly trigger_value: number | null
  readonly trigger_days: number | null
}

const diseaseOf = ({ disease }: ScenarioRow): string => disease ?? MAIN_DISEASE

/** Days over which a figure is summed where the scenario names none. */
const WINDOW_DAYS = 7

const scenariosOn = (tx: Transaction, unit: string, day: Day): Promise<ScenarioRow[]> =>
  rowsOf<ScenarioRow>(
    tx,
    `select r.* from scenario r where r.tenant = $1 and r.state = 'active' and r.approved_day <= $3 and (r.replaced_day is null or r.replaced_day > $3)
       and (r.home_unit in (select unit_key from unit_reach where reached_key = $2)
         or r.home_unit in (select reached_key from unit_reach where unit_key = $2)) order by r.approved_day, r.id`,
    [tx.tenant, unit, day],
  )

/** By unit and disease. */
const stretchesOf = async (
  tx: Transaction,
  units: readonly string[],
): Promise<ReadonlyMap<string, Stretch[]>> => {
  const rows = await rowsOf<{
    unit: string
    disease: string
    outcome: Outcome
    since: Date
    until: Date | null
    number: string
  }>(
    tx,
    `select unit_key as unit, disease, outcome, effective_from as since, ended_at as until, number from level_assessment
     where tenant = $1 and unit_key = any ($2) and state in ('published', 'ended') order by effective_from`,
    [tx.tenant, units],
  )
  const dated = rows.map(({ unit, disease, outcome, since, until, number }) => ({
    of: `${unit} ${disease}`,
    outcome,
    number,
    since: dayOfMoment(since),
    until: until === null ? null : dayOfMoment(until),
  }))
  return Map.groupBy(dated, ({ of }) => of)
}

/** The same scenario for the same cause is the same plan: asked again it leads to what was proposed. */
const planOf = (...cause: readonly string[]): string => {
  const hex = createHash('sha256').update(cause.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The response as an office would write it down: one line each, for the reader of plans. */
const textOfScenario = (row: ScenarioRow, cause: string, day: Day): string | null =>
  row.response === null
    ? null
    : [
        ...(row.decision_number === null ? [] : [`Số: ${row.decision_number}`]),
        dateInWords(day),
        'PHƯƠNG ÁN',
        `Đáp ứng theo kịch bản ${row.name}: ${cause}`,
        '',
        ...row.response
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => (/^(?:[-–+•]|\d+[.)]|[a-zđ]\))/iu.test(line) ? line : `- ${line}`)),
      ].join('\n')

type Found = Omit<AskedFor, 'proposed' | 'name' | 'situation' | 'decisionNumber' | 'scenario' | 'disease'> & {
  readonly row: ScenarioRow
}

const byLevel = async (
  tx: Transaction,
  rows: readonly ScenarioRow[],
  unit: string,
  day: Day,
): Promise<Found[]> => {
  const units = await unitsOn(tx, unit, day)
  const stretches = await stretchesOf(
    tx,
    units.map(({ key }) => key),
  )
  const reach = await rowsOf<{ unit_key: string; reached_key: string }>(
    tx,
    'select unit_key, reached_key from unit_reach where unit_key = any ($1)',
    [[...new Set(rows.map(({ home_unit }) => home_unit))]],
  )
  const reached = new Set(reach.map(({ unit_key, reached_key }) => `${unit_key} ${reached_key}`))
  return units.flatMap(({ key, name }): Found[] =>
    rows.flatMap((row) => {
      const run = runOn(stretches.get(`${key} ${diseaseOf(row)}`) ?? [], day)
      if (run === null || outcomeOf[row.level ?? ''] !== run.outcome) return []
      if (!reached.has(`${row.home_unit} ${key}`)) return []
      return [
        {
          row,
          unit: key,
          unitName: name,
          level: { ...run },
          figure: null,
          plan: planOf(row.id, key, run.outcome, run.since),
          text: textOfScenario(row, name, run.since),
        },
      ]
    }),
  )
}

const byFigure = async (
  tx: Transaction,
  product: Product,
  rows: readonly ScenarioRow[],
  unit: { readonly key: string; readonly name: string },
  day: Day,
): Promise<Found[]> => {
  const waiting = rows.filter(
    ({ trigger_figure: figure, trigger_value: value }) =>
      figure !== null && value !== null && product.figure(figure) !== undefined,
  )
  const asks = waiting.map(({ trigger_figure: figure, trigger_days: days }): Ask => ({
    figure: String(figure),
    unit: unit.key,
    from: addDays(day, 1 - (days ?? WINDOW_DAYS)),
    to: day,
    knownOn: null,
  }))
  const answers = asks.length === 0 ? [] : await askFigures(tx, product, asks)
  return waiting.flatMap((row, index): Found[] => {
    const [ask, value] = [asks[index], answers[index]?.value ?? null]
    if (ask === undefined || value === null || !isReached(value, row.trigger_value)) return []
    return [
      {
        row,
        unit: unit.key,
        unitName: unit.name,
        level: null,
        figure: {
          label: { ...getFigure(product, ask.figure).label },
          ask,
          value,
          threshold: row.trigger_value ?? 0,
        },
        plan: planOf(row.id, unit.key, ask.figure, startOfWeek(day)),
        text: textOfScenario(row, unit.name, day),
      },
    ]
  })
}

export const askedFor = async (
  tx: Transaction,
  product: Product,
  unit: string,
  day: Day,
): Promise<ResponseOf<typeof scenariosAskedFor>> => {
  const rows = await scenariosOn(tx, unit, day)
  const [own] = await rowsOf<{ key: string; name: string }>(
    tx,
    'select key, full_name as name from unit where key = $1',
    [unit],
  )
  const found = [
    ...(own ? await byFigure(tx, product, rows, own, day) : []),
    ...(await byLevel(tx, rows, unit, day)),
  ]
  const made = await rowsOf<{ id: string }>(tx, 'select id from plan where tenant = $1 and id = any ($2)', [
    tx.tenant,
    found.map(({ plan }) => plan),
  ])
  const proposed = new Set(made.map(({ id }) => id))
  return {
    known: rows.length,
    // No figure of that name will ever come to a threshold: said, so that somebody mends it.
    deaf: rows.flatMap(({ id, name, trigger_figure: figure }) =>
      figure !== null && figure.trim() !== '' && product.figure(figure) === undefined
        ? [{ scenario: id, name, figure }]
        : [],
    ),
    scenarios: found.map(({ row, ...one }) => ({
      ...one,
      scenario: row.id,
      name: row.name,
      disease: diseaseOf(row) === MAIN_DISEASE ? null : { ...diseaseWords(diseaseOf(row)) },
      situation: row.situation,
      decisionNumber: row.decision_number,
      proposed: proposed.has(one.plan),
    })),
  }
}
