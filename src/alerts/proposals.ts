// What the figures and the register of cases propose: groups of cases that may be a cluster, communes where a week holds more than expected.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, startOfWeek } from '../kernel/day/day.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Product } from '../kernel/register/product.ts'
import { figureOfDisease, otherDiseases } from '../surveillance/disease-figures.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { villageKey } from '../units/rules/village-key.ts'
import { cases } from '../surveillance/cases.ts'
import { clusterValuesOn, riseValuesOn } from './alert-values.ts'
import type { ClusterProposal, Rise } from './contract.ts'
import { type KnownCase, largestFirst, proposeClusters } from './rules/cluster-rule.ts'
import { riseOf, weeksCompared } from './rules/unusual-rise.ts'

/** More groups than an office can look at in a morning are counted, not listed. */
const MOST_PROPOSED = 12

/** Farther back no cluster is looked for, whatever a unit sets. */
const MOST_DAYS = 60

type CaseRow = KnownCase & { readonly subject: string | null; readonly disease: string }

export const proposedClusters = async (
  tx: Transaction,
  unit: string,
  on: Day,
): Promise<{ clusters: ClusterProposal[]; more: number }> => {
  const rows = await rowsOf<CaseRow>(
    tx,
    `select r.id, r.home_unit as unit, r.report_day::text as day, coalesce(h.village, s.village) as village, s.household, r.subject_id as subject, coalesce(r.disease, 'other') as disease
     from case_record r join person s on s.tenant = r.tenant and s.id = r.subject_id
       left join household h on h.tenant = s.tenant and h.id = s.household
     where r.tenant = $1 and r.state = 'active' and r.cluster is null and coalesce(r.classification, 'confirmed') in ('confirmed', 'probable')
       and r.home_unit in (select reached_key from unit_reach where unit_key = $2) and r.report_day between $3 and $4`,
    [tx.tenant, unit, addDays(on, -MOST_DAYS), on],
  )
  const values = await clusterValuesOn(tx, on)
  const proposed = [...Map.groupBy(rows, (row) => `${row.unit} ${row.disease}`).values()]
    .flatMap((among) => {
      const { unit: own = unit, disease = MAIN_DISEASE } = among[0] ?? {}
      return proposeClusters(among, on, values(own, disease)).map((one) => ({ ...one, disease }))
    })
    .toSorted(largestFirst)
  const shown = proposed.slice(0, MOST_PROPOSED)
  const open = await rowsOf<{ id: string; name: string; unit: string; village: string; disease: string }>(
    tx,
    `select id, name, home_unit as unit, village, coalesce(disease, 'other') as disease from cluster where tenant = $1 and state = 'active' and state_of is distinct from 'closed'
       and village is not null and home_unit in (select reached_key from unit_reach where unit_key = $2) and opened_day <= $3 order by opened_day desc`,
    [tx.tenant, unit, on],
  )
  const joins = ({ unit: where, village, disease }: (typeof shown)[number]) => {
    const key = villageKey(village)
    const found =
      key === null
        ? undefined
        : open.find((one) => one.unit === where && one.disease === disease && villageKey(one.village) === key)
    return found ? { id: found.id, name: found.name } : null
  }
  const ids = new Set(shown.flatMap((proposal) => proposal.cases))
  await noteReads(
    tx,
    cases,
    rows
      .filter(({ id }) => ids.has(id))
      .map((row) => ({ id: row.id, homeUnit: row.unit, subjectId: row.subject })),
    'đề xuất ổ dịch',
  )
  return {
    clusters: shown.map((proposal) => ({ ...proposal, cases: [...proposal.cases], joins: joins(proposal) })),
    more: proposed.length - shown.length,
  }
}

type Begun = { readonly disease: string; readonly figure: string; readonly day: Day }

/** Diseases of which the unit ever counted a case, each with the first day. */
const diseasesBegun = async (tx: Transaction, unit: string): Promise<Begun[]> => {
  const named = [MAIN_DISEASE, ...otherDiseases].map((disease) => ({
    disease,
    figure: figureOfDisease('cases', disease),
  }))
  const rows = await rowsOf<{ figure: string; day: Day }>(
    tx,
    `select figure, min(day)::text as day from figure_daily where tenant = $1 and figure = any ($3)
       and unit in (select reached_key from unit_reach where unit_key = $2) group by figure`,
    [tx.tenant, unit, named.map(({ figure }) => figure)],
  )
  return named.flatMap((one) => {
    const found = rows.find(({ figure }) => figure === one.figure)
    return found ? [{ ...one, day: found.day }] : []
  })
}

/** Each commune's week up to the day against the same weeks before, by the figure of cases of each disease. */
export const unusualRises = async (
  tx: Transaction,
  product: Product,
  unit: string,
  on: Day,
): Promise<Rise[]> => {
  const units = await rowsOf<{ key: string }>(
    tx,
    `select u.key from unit u where u.level = 'commune' and u.key in (select reached_key from unit_reach where unit_key = $1)
       and coalesce(u.valid_from, '-infinity') <= $2 and coalesce(u.valid_to, 'infinity') >= $2
       and u.key = any ((select app_scope('figures.read'))::text[])`,
    [unit, on],
  )
  const begun = await diseasesBegun(tx, unit)
  const week = { from: startOfWeek(on), to: on }
  const values = await riseValuesOn(tx, on)
  const asked = begun.flatMap(({ disease, figure, day }) =>
    units.flatMap(({ key }) => {
      const own = values(key)
      // A year before the register began holds no zero that anybody counted.
      const earlier = weeksCompared(on, own).filter(({ from }) => from >= day)
      return earlier.length === 0 ? [] : [{ disease, figure, key, own, spans: [week, ...earlier] }]
    }),
  )
  const asks = asked.map(({ figure, key, spans }) =>
    spans.map((span): Ask => ({ figure, unit: key, ...span, knownOn: null })),
  )
  const answers = await askFigures(tx, product, asks.flat())
  let at = 0
  return asked.flatMap(({ disease, key, own, spans }) => {
    const [now = 0, ...before] = answers.slice(at, (at += spans.length)).map(({ value }) => value ?? 0)
    const rise = riseOf(now, before, own)
    return rise ? [{ unit: key, disease, ...week, ...rise }] : []
  })
}
