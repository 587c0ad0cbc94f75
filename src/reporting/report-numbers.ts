// Which figures a report says: asked when it is sent, kept as they were, and asked again to see what changed since.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { figureByField } from '../kernel/figure/by-field.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { figureOfDisease, nameOfDisease, otherDiseases } from '../surveillance/disease-figures.ts'

/** One number of a report: a figure by its own day or another, of the period or of everything to its end. */
type ReportNumber = { readonly figure: string; readonly by?: string; readonly whole?: true }

/** Field of the report → figure. Both days by which a case may count: the circular counts by onset, which many cases lack. */
const ofUnit = {
  cases: { figure: 'cases' },
  onsets: { figure: 'cases', by: 'onsetDay' },
  deaths: { figure: 'deaths' },
  recovered: { figure: 'recovered' },
  specimens: { figure: 'specimens' },
  positives: { figure: 'specimens-positive' },
  inClusters: { figure: 'cases-in-clusters' },
} as const satisfies Record<string, ReportNumber>

/** A report of a cluster says its own cases, those of the day and all to the end of that day. */
const ofCluster = {
  cases: { figure: 'cases' },
  onsets: { figure: 'cases', by: 'onsetDay' },
  deaths: { figure: 'deaths' },
  recovered: { figure: 'recovered' },
  totalCases: { figure: 'cases', whole: true },
  totalDeaths: { figure: 'deaths', whole: true },
  totalRecovered: { figure: 'recovered', whole: true },
} as const satisfies Record<string, ReportNumber>

export type NumberField = keyof typeof ofUnit | keyof typeof ofCluster

export type Said = Readonly<Partial<Record<NumberField, number>>>

/** None of these: then a zero report is true. */
const sickFields = ['cases', 'onsets', 'deaths'] as const satisfies readonly NumberField[]

/** Cluster reports count the disease of their cluster. */
const inDisease = (figure: string, disease: string): string =>
  figure === 'cases' || figure === 'deaths' || figure === 'recovered'
    ? figureOfDisease(figure, disease)
    : figure

const diseaseOf = async (tx: Transaction, { cluster }: Values): Promise<string> => {
  const row = await findRow<{ disease: string | null }>(
    tx,
    'select disease from cluster where tenant = $1 and id = $2',
    [tx.tenant, cluster],
  )
  return row?.disease ?? MAIN_DISEASE
}

const isOfCluster = ({ cluster }: Values): boolean => typeof cluster === 'string'

/** The numbers of a report in their order, each with what is asked for it. */
export const asksOf = (
  unit: string,
  values: Values,
  disease: string = MAIN_DISEASE,
): readonly { readonly field: NumberField; readonly ask: Ask }[] => {
  const numbers: Partial<Record<NumberField, ReportNumber>> = isOfCluster(values) ? ofCluster : ofUnit
  return (Object.entries(numbers) as [NumberField, ReportNumber][]).map(([field, { figure, by, whole }]) => ({
    field,
    ask: {
      figure: inDisease(figure, disease),
      ...(by === undefined ? {} : { by }),
      unit,
      from: whole ? null : String(values.periodStart),
      to: String(values.periodEnd),
      knownOn: null,
    },
  }))
}

/** The numbers of a report as it stands: of its unit, or of its cluster in the disease of that cluster. */
export const asksOfReport = async (tx: Transaction, unit: string, values: Values) =>
  asksOf(unit, values, isOfCluster(values) ? await diseaseOf(tx, values) : MAIN_DISEASE)

type OtherDisease = { readonly disease: string; readonly cases: Ask; readonly deaths: Ask }

/** What else is watched, in the same period: a period report is of every disease. */
const otherAsks = (unit: string, { periodStart, periodEnd }: Values): readonly OtherDisease[] => {
  const span = { unit, from: String(periodStart), to: String(periodEnd), knownOn: null }
  return otherDiseases.map((disease) => ({
    disease,
    cases: { figure: figureOfDisease('cases', disease), ...span },
    deaths: { figure: figureOfDisease('deaths', disease), ...span },
  }))
}

type SaidOther = { readonly disease: string; readonly cases: number; readonly deaths: number }

export const othersOf = async (
  tx: Transaction,
  product: Product,
  unit: string,
  values: Values,
): Promise<SaidOther[]> => {
  if (isOfCluster(values)) return []
  const asks = otherAsks(unit, values)
  const answers = await askFigures(
    tx,
    product,
    asks.flatMap(({ cases, deaths }) => [cases, deaths]),
  )
  return asks.map(({ disease }, index) => ({
    disease,
    cases: answers[index * 2]?.value ?? 0,
    deaths: answers[index * 2 + 1]?.value ?? 0,
  }))
}

/** Kept with the report as it was sent; null where there was none. */
export const othersText = (others: readonly SaidOther[]): string | null => {
  const said = others.filter(({ cases, deaths }) => cases + deaths > 0)
  return said.length === 0
    ? null
    : said
        .map(({ disease, cases, deaths }) => `${nameOfDisease(disease).vi}: ${cases} ca, ${deaths} tử vong`)
        .join('; ')
}

/** The units in which a cluster has cases, its own first; only those whose figures the reader may see. */
export const unitsOfCluster = async (
  tx: Transaction,
  home: string,
  { cluster }: Values,
): Promise<readonly string[]> => {
  if (typeof cluster !== 'string') return [home]
  const others = await rowsOf<{ unit: string }>(
    tx,
    `select distinct home_unit as unit from case_record where tenant = $1 and cluster = $2 and state = 'active' and home_unit <> $3
       and (app_account() is null or home_unit = any (app_scope('figures.read'))) order by 1`,
    [tx.tenant, cluster, home],
  )
  return [home, ...others.map(({ unit }) => unit)]
}

/** In how many units more a cluster has cases: those of them are not counted, because the reader may not see them. */
export const unitsNotCounted = async (
  tx: Transaction,
  { cluster }: Values,
  counted: readonly string[],
): Promise<number> => {
  if (typeof cluster !== 'string') return 0
  const row = await findRow<{ others: number | null }>(tx, 'select cluster_other_units($1, $2) as others', [
    tx.tenant,
    cluster,
  ])
  return Math.max(0, (row?.others ?? 0) - (counted.length - 1))
}

/** Cases of one cluster in all these units, by the figure's own predicate. */
const inCluster = async (
  tx: Transaction,
  product: Product,
  ask: Ask,
  { cluster }: Values,
  units: readonly string[],
): Promise<number> => {
  let count = 0
  for (const unit of units) {
    const groups = await figureByField(tx, product, { ...ask, unit }, 'cluster')
    count += groups.find(({ value }) => value === cluster)?.count ?? 0
  }
  return count
}

/** The numbers of a unit's period, or of a cluster's day, as the figures say them. */
export const numbersOf = async (
  tx: Transaction,
  product: Product,
  unit: string,
  values: Values,
): Promise<Said> => {
  const asks = await asksOfReport(tx, unit, values)
  if (isOfCluster(values)) {
    const said: [NumberField, number][] = []
    const units = await unitsOfCluster(tx, unit, values)
    for (const { field, ask } of asks) said.push([field, await inCluster(tx, product, ask, values, units)])
    return Object.fromEntries(said)
  }
  const answers = await askFigures(
    tx,
    product,
    asks.map(({ ask }) => ask),
  )
  return Object.fromEntries(asks.map(({ field }, index) => [field, answers[index]?.value ?? 0]))
}

export const isZero = (said: Said, others: readonly SaidOther[]): boolean =>
  sickFields.every((field) => (said[field] ?? 0) === 0) && othersText(others) === null
