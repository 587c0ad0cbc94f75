// Serves levels: the assessment of a day, what would be if, weeks, laws with their parameters, measures, and where a unit stands.
import type { Parameters } from '../kernel/rule/parameter.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { mustReadFigures } from '../kernel/figure/ask.ts'
import type { GivenValues } from '../kernel/rule/law.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { textOf } from '../kernel/text/text.ts'
import { assess, assessKnown, readKnown, unitsOn } from './assess.ts'
import * as contract from './contract.ts'
import { levelLines } from './in-force.ts'
import { outcomes, isLevel } from './outcomes.ts'
import { type Disease, diseaseWords, groupOn } from './diseases.ts'
import { findLevelLaw, type LevelLaw, levelLawOn, levelLaws, speaksOf } from './regimes.ts'
import { roundOn } from './rules/weekly-round.ts'
import { nq128 } from './rules/nq-128-2021.ts'
import { assessedRow, inForceRow, lawHead, missingRows } from './show.ts'
import { levelStanding } from './standing-contract.ts'
import { standingLine } from './standing.ts'
import { asksOfLaw, supposedOf, unfitting } from './supposed.ts'
import { assessWeeks } from './weeks.ts'
import { asksOf, measuresAt } from './what-changes.ts'

export const lawOf = (name: string | undefined, day: string, disease: Disease): LevelLaw | undefined => {
  if (name === undefined) return levelLawOn(day, disease)
  const law = findLevelLaw(name)
  if (!law)
    throw new Refusal('invalid', {
      problems: [{ field: 'law', text: textOf('Không có văn bản này', 'There is no such law') }],
    })
  if (!speaksOf(law, disease)) {
    const { vi, en } = diseaseWords(disease)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'law',
          text: textOf(`${law.source} không áp dụng cho ${vi}`, `${law.source} does not speak of ${en}`),
        },
      ],
    })
  }
  return law
}

/** Measures as a competent body set them for the unit. */
export const measuresOf = async (tx: Transaction, unit: string, day: string): Promise<GivenValues> =>
  givenOf((await readOverrides(tx, nq128))(unit, day))

/** Each parameter of a set with what a body decided otherwise. */
export const parameterRows = async (
  tx: Transaction,
  law: { readonly name: string; readonly parameters: Parameters },
  unit: string,
  day: string,
) => {
  const overrides = (await readOverrides(tx, law))(unit, day)
  return Object.entries(law.parameters).map(([name, parameter]) => {
    const found = overrides.find((one) => one.parameter === name)
    return {
      name,
      label: { ...parameter.label },
      kind: parameter.kind,
      value: parameter.value,
      choices:
        parameter.kind === 'choice'
          ? Object.entries(parameter.choices).map(([value, label]) => ({ value, label: { ...label } }))
          : [],
      open: parameter.kind === 'choice' && parameter.open === true,
      clause: parameter.clause,
      verified: parameter.verified,
      override: found ? { value: found.value, basis: found.basis, unit: found.unit } : null,
    }
  })
}

const lastAssessed = async (
  tx: Transaction,
  disease: Disease,
  unit: string,
  day: string,
): Promise<string | null> => {
  const row = await findRow<{ day: string | null }>(
    tx,
    `select max(day)::text as day from level_assessment where tenant = $1 and disease = $4 and day <= $3 and state <> 'returned'
       and unit_key in (select reached_key from unit_reach where unit_key = $2)`,
    [tx.tenant, unit, day, disease],
  )
  return row?.day ?? null
}

const serveReading = (context: Context): void => {
  const { product } = context
  serve(context, contract.assessLevels, async ({ tx, query }) => {
    const law = lawOf(query.law, query.day, query.disease)
    await mustReadFigures(tx, [query.unit])
    const measures = await readOverrides(tx, nq128)
    const units = law ? await assess(tx, product, query.disease, query.unit, query.day, law) : []
    return {
      law: law ? lawHead(law) : null,
      group: groupOn(query.disease, query.day),
      round:
        law?.higher === 'totals'
          ? roundOn(await lastAssessed(tx, query.disease, query.unit, query.day), query.day)
          : null,
      units: law ? units.map((one) => assessedRow(law, one, givenOf(measures(one.unit.key, query.day)))) : [],
    }
  })

  serve(context, contract.whatIf, async ({ tx, body }) => {
    const known = await readKnown(tx, product, body.disease, body.unit, body.day)
    const ways = []
    for (const { law: name, values, supposed } of body.ways) {
      const wrong = unfitting(supposed)
      if (wrong !== undefined)
        throw new Refusal('invalid', {
          problems: [
            {
              field: `supposed.${wrong}`,
              text: textOf('Không giả định được như vậy', 'This cannot be supposed'),
            },
          ],
        })
      const law = lawOf(name, body.day, body.disease)
      if (!law) continue
      const assessed = assessKnown(known, law, await readOverrides(tx, law), values, supposedOf(supposed))
      ways.push({
        law: lawHead(law),
        units: assessed.map(({ unit, outcome, missing, reasons }) => ({
          unit: unit.key,
          outcome,
          missing: missingRows(missing),
          because: { ...(reasons.at(-1)?.text ?? textOf('', '')) },
        })),
      })
    }
    return { ways, units: known.units.map(({ key, name, level }) => ({ unit: key, name, level })) }
  })

  serve(context, contract.levelWeeks, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    const law = query.law === undefined ? undefined : lawOf(query.law, query.day, query.disease)
    const units = (await unitsOn(tx, query.unit, query.day)).filter(({ level }) => level === 'commune')
    const keys = units.map(({ key }) => key)
    const { mondays, outcomes: computed } = await assessWeeks(tx, product, {
      disease: query.disease,
      units: keys,
      to: query.day,
      weeks: query.weeks,
      law,
    })
    const official = await levelLines(
      tx,
      query.disease,
      keys,
      mondays.map((monday) => addDays(monday, 6)),
    )
    return {
      weeks: [...mondays],
      units: units.map(({ key, name }) => ({
        unit: key,
        name,
        computed: computed.get(key) ?? mondays.map(() => null),
        official: official.get(key) ?? mondays.map(() => null),
      })),
    }
  })
}

export const serveLevels = (context: Context): void => {
  const { product } = context
  serveReading(context)

  serve(context, contract.levelLaws, async ({ tx, query }) => {
    const ofTheDay = levelLawOn(query.day, query.disease)
    const laws = []
    for (const law of levelLaws.filter((one) => speaksOf(one, query.disease)))
      laws.push({
        ...lawHead(law),
        from: law.from,
        to: law.to,
        daysVerified: law.daysVerified,
        ofTheDay: law === ofTheDay,
        parameters: await parameterRows(tx, law, query.unit, query.day),
        asks: asksOfLaw(law),
      })
    return { laws }
  })

  serve(context, contract.levelMeasures, async ({ tx, query }) => {
    const given = await measuresOf(tx, query.unit, query.day)
    return {
      measures: isLevel(query.outcome)
        ? measuresAt(query.outcome, given).map(({ label, degree, clause, verified, decided }) => ({
            label: { ...label },
            degree: { ...degree },
            clause,
            verified,
            decided,
          }))
        : [],
      asks: asksOf(query.outcome).map(({ what, clause, verified }) => ({
        text: { ...what },
        clause,
        verified,
      })),
    }
  })

  serve(context, levelStanding, async ({ tx, query }) => {
    const law = levelLawOn(query.day, query.disease)
    await mustReadFigures(tx, [query.unit])
    const assessed = law ? await assess(tx, product, query.disease, query.unit, query.day, law) : []
    const own = assessed.find(({ unit }) => unit.key === query.unit)
    const communes = assessed.filter(({ unit }) => unit.level === 'commune')
    const counts = Map.groupBy(
      communes.flatMap(({ inForce }) => inForce?.outcome ?? []),
      (outcome) => outcome,
    )
    const waiting = await findRow<{ count: number }>(
      tx,
      `select count(*)::integer as count from level_assessment where tenant = $1 and state in ('proposed', 'approved')
         and unit_key in (select reached_key from unit_reach where unit_key = $2)`,
      [tx.tenant, query.unit],
    )
    return {
      inForce: inForceRow(own?.inForce ?? null),
      outcome: own?.outcome ?? null,
      line: standingLine(law, own, query.day),
      communes: [...counts]
        .map(([outcome, list]) => ({ outcome, count: list.length }))
        .toSorted((one, other) => outcomes[other.outcome].rank - outcomes[one.outcome].rank),
      waiting: waiting?.count ?? 0,
    }
  })
}
