// Reads what a report is about: its unit, the unit above, its communes, and the facts that are no figures.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { type Office } from '../papers/office.ts'
import { readOffice } from '../papers/read-office.ts'
import type { Commune, Facts, Scope } from './kinds/scope.ts'

const readCommunes = async (tx: Transaction, unit: Office, day: string): Promise<Commune[]> =>
  unit.level === 'commune' || unit.level === 'village'
    ? []
    : rowsOf<Commune>(
        tx,
        `select u.key, u.full_name as "fullName" from unit_reach r join unit u on u.key = r.reached_key
         where r.unit_key = $1 and u.level = 'commune' and (u.valid_from is null or u.valid_from <= $2) and (u.valid_to is null or u.valid_to >= $2)
         order by u.code`,
        [unit.key, day],
      )

export const readScope = async (
  tx: Transaction,
  asked: {
    readonly kind: Scope['kind']
    readonly unit: string
    readonly from: string
    readonly to: string
  },
): Promise<Scope> => {
  const unit = await readOffice(tx, asked.unit)
  return {
    kind: asked.kind,
    unit,
    communes: await readCommunes(tx, unit, asked.to),
    from: asked.kind === 'daily' ? asked.to : asked.from,
    to: asked.to,
  }
}

/** From the daily sums, which are kept in the transaction of each record: no personal record is opened for it. */
const readFirstCase = async (tx: Transaction, { unit, to }: Scope): Promise<Facts['firstCase']> => {
  const rows = await rowsOf<{ day: string; name: string }>(
    tx,
    `with by_place as (
       select d.day, d.unit from figure_daily d where d.tenant = $1 and d.figure = 'cases' and d.day <= $3
         and d.unit in (select reached_key from unit_reach where unit_key = $2) group by 1, 2 having sum(d.value) > 0)
     select by_place.day, u.full_name as name from by_place join unit u on u.key = by_place.unit
     where by_place.day = (select min(day) from by_place) order by u.code limit 3`,
    [tx.tenant, unit.key, to],
  )
  const [first] = rows
  return first ? { day: first.day, places: rows.map(({ name }) => name) } : null
}

/** Days without anything made known, after which a commune is named. */
const SILENT_DAYS = 3
const watched = ['cases', 'recovered', 'specimens', 'isolation', 'isolation-ended', 'doses']

const readSilent = async (tx: Transaction, { communes, to, kind }: Scope): Promise<Facts['silent']> => {
  if (kind !== 'daily' || communes.length === 0) return []
  const rows = await rowsOf<{ unit: string; since: string }>(
    tx,
    `select r.unit_key as unit, max(d.known_on) as since from unit_reach r
       join figure_daily d on d.tenant = $1 and d.figure = any($2) and d.unit = r.reached_key
     where r.unit_key = any($3) and d.known_on <= $4 group by 1`,
    [tx.tenant, watched, communes.map(({ key }) => key), to],
  )
  const last = new Map(rows.map(({ unit, since }) => [unit, since]))
  return communes
    .map(({ key, fullName }) => ({ fullName, since: last.get(key) ?? null }))
    .filter(({ since }) => since === null || since <= addDays(to, -SILENT_DAYS))
}

export const readFacts = async (tx: Transaction, scope: Scope): Promise<Facts> => ({
  firstCase: await readFirstCase(tx, scope),
  silent: await readSilent(tx, scope),
})
