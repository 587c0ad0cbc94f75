// Reads beds: of each site what stands open by kind and who lies there, both by their figures, or else who its last report says; and what the rules propose.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { figuresOfEach } from '../kernel/figure/of-each.ts'
import type { Product } from '../kernel/register/product.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import { LotLine, SiteLine } from './beds-contract.ts'
import { Tier } from './contract.ts'
import { staffMissing, staffNorm } from './rules/staff-norm.ts'
import { bedLaw, icuMissing, lotsToOpen, mayClose, occupancyOf } from './rules/bed-plan.ts'

const wards = ['normal', 'oxygen', 'icu'] as const
type Ward = (typeof wards)[number]

type SiteRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly home_unit: string
  readonly tier: string | null
  readonly outside_health: boolean | null
  readonly opened_day: string
  readonly stays: number
  readonly last_out: string | null
  /** When the book of stays was last written in; a local moment. */
  readonly book_changed: string | null
  readonly report_day: string | null
  readonly report_time: string | null
  readonly doctors: number | null
  readonly nurses: number | null
  readonly oxygen_litres: number | null
} & { readonly [told in `patients_${Ward}`]: number | null }

const readSites = (tx: Transaction, unit: string, on: string): Promise<SiteRow[]> =>
  rowsOf<SiteRow>(
    tx,
    `select f.id, f.version, f.name, f.home_unit, f.tier, f.outside_health, f.opened_day, ${wards.map((kind) => `r.patients_${kind}`).join(', ')},
       s.stays, s.last_out, s.book_changed, r.report_day, r.report_time, r.doctors, r.nurses, r.oxygen_litres
     from facility f
       left join lateral (select * from bed_report b where b.tenant = f.tenant and b.facility = f.id and b.state = 'active' and b.report_day <= $3
         order by b.report_day desc, b.report_time desc nulls last limit 1) r on true
       cross join lateral (select count(*)::integer as stays, max(a.out_day) as last_out,
           to_char(max(a.changed_at) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI') as book_changed from admission a
         where a.tenant = f.tenant and a.facility = f.id and a.state = 'active' and a.status <> 'cancelled' and a.in_day <= $3) s
     where f.tenant = $1 and f.state = 'active' and f.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and f.kind in ('treatmentSite', 'isolationTreatmentSite', 'hospital') and f.opened_day <= $3 and (f.closed_day is null or f.closed_day > $3)
     order by f.tier desc nulls last, f.name`,
    [tx.tenant, unit, on],
  )

type Numbers = { readonly beds: (site: string) => number; readonly lie: (site: string) => number }

const numbersOf = async (
  tx: Transaction,
  product: Product,
  sites: readonly string[],
  { unit, on }: { readonly unit: string; readonly on: string },
): Promise<Readonly<Record<Ward, Numbers>>> => {
  const ask = (figure: string) => ({ figure, unit, from: null, to: on, knownOn: null })
  const asks = {
    normal: ask('beds-normal'),
    oxygen: ask('beds-oxygen'),
    icu: ask('beds-icu'),
    inNormal: ask('patients-normal-now'),
    inOxygen: ask('patients-oxygen-now'),
    inIcu: ask('patients-icu-now'),
  }
  const of = await figuresOfEach(tx, product, asks, 'facility', sites)
  return {
    normal: { beds: (site) => of('normal', site), lie: (site) => of('inNormal', site) },
    oxygen: { beds: (site) => of('oxygen', site), lie: (site) => of('inOxygen', site) },
    icu: { beds: (site) => of('icu', site), lie: (site) => of('inIcu', site) },
  }
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one

const siteLine = (
  row: SiteRow,
  numbers: Readonly<Record<Ward, Numbers>>,
  values: ReturnType<typeof valuesOf<typeof bedLaw.parameters>>,
  norms: ReturnType<typeof valuesOf<typeof staffNorm.parameters>>,
  on: string,
) => {
  const source = row.stays > 0 ? 'stays' : row.report_day === null ? 'none' : 'report'
  const lines = wards.map((ward) => {
    const beds = numbers[ward].beds(row.id)
    const patients = source === 'stays' ? numbers[ward].lie(row.id) : (row[`patients_${ward}`] ?? 0)
    return { ward, beds, patients, occupancy: occupancyOf(patients, beds) }
  })
  const time = timeOfDay(row.report_time)
  const reported =
    row.report_day === null ? null : time === null ? row.report_day : `${row.report_day}T${time}`
  const facts = {
    outsideHealth: row.outside_health === true,
    patients: lines.reduce((sum, { patients }) => sum + patients, 0),
    lastDay: row.last_out,
    openedDay: row.opened_day,
  }
  const tier = Tier.nullable().parse(row.tier)
  return SiteLine.parse({
    id: row.id,
    version: row.version,
    name: row.name,
    homeUnit: row.home_unit,
    tier,
    outsideHealth: facts.outsideHealth,
    wards: lines,
    source,
    updated: source === 'stays' ? later(reported, row.book_changed) : reported,
    doctors: row.doctors,
    nurses: row.nurses,
    staffMissing: staffMissing(
      {
        tier,
        beds: lines.reduce((sum, { beds }) => sum + beds, 0),
        doctors: row.doctors,
        nurses: row.nurses,
      },
      norms,
    ),
    oxygenLitres: row.oxygen_litres,
    icuMissing: row.tier === 'tier3' ? icuMissing(numbers.icu.beds(row.id), values) : null,
    mayClose: mayClose(facts, values, on),
  })
}

type LotRow = Omit<LotLine, 'due'>

const readPlanned = (tx: Transaction, unit: string, on: string): Promise<LotRow[]> =>
  rowsOf<LotRow>(
    tx,
    `select b.id, b.version, f.name as facility, b.ward, b.beds, b.from_at as "fromAt", b.basis
     from bed_opening b join facility f on f.tenant = b.tenant and f.id = b.facility
     where b.tenant = $1 and b.state = 'active' and b.stage = 'planned' and b.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and (f.closed_day is null or f.closed_day > $3)
     order by b.from_at nulls last, f.name, b.id`,
    [tx.tenant, unit, on],
  )

export const bedBoard = async (
  tx: Transaction,
  product: Product,
  unit: string,
  on: string,
): Promise<{ sites: SiteLine[]; planned: LotLine[] }> => {
  const [overrides, normsOf, rows, planned] = await Promise.all([
    readOverrides(tx, bedLaw),
    readOverrides(tx, staffNorm),
    readSites(tx, unit, on),
    readPlanned(tx, unit, on),
  ])
  const values = valuesOf(bedLaw, givenOf(overrides(unit, on)))
  const norms = valuesOf(staffNorm, givenOf(normsOf(unit, on)))
  const numbers = await numbersOf(
    tx,
    product,
    rows.map(({ id }) => id),
    { unit, on },
  )
  const sites = rows.map((row) => siteLine(row, numbers, values, norms, on))
  const due = new Set(
    wards.flatMap((ward) => {
      const lines = sites.flatMap((site) => site.wards.filter((line) => line.ward === ward))
      const sum = (of: 'beds' | 'patients') => lines.reduce((total, line) => total + line[of], 0)
      const lots = planned.filter((lot) => lot.ward === ward)
      return lotsToOpen(lots, { patients: sum('patients'), beds: sum('beds') }, values).map(({ id }) => id)
    }),
  )
  return { sites, planned: planned.map((lot) => LotLine.parse({ ...lot, due: due.has(lot.id) })) }
}
