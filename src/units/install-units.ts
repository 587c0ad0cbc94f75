// Puts units and successions into the database and derives what lies in what, through time.
import { type Transaction } from '../kernel/database/transaction.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import type { Population } from './population.ts'
import type { Succession, Unit } from './unit.ts'

/**
 * A unit reaches itself, its descendants, and units that went into any of these as a whole: so new Cẩm Giàng holds the records of
 * old Mỹ Thanh. A commune that was split is reached by none of its successors until somebody decides.
 */
const deriveReach = `
  insert into unit_reach (unit_key, reached_key)
  with recursive reach (unit_key, reached_key) as (
    select key, key from unit
    union
    select reach.unit_key, inner_unit.key from reach join lateral (
      select u.key from unit u where u.parent_key = reach.reached_key
      union all
      select s.from_key from unit_succession s where s.to_key = reach.reached_key and s.people = 'all' and s.share <> 'abolished'
    ) inner_unit on true
  ) select unit_key, reached_key from reach
  on conflict do nothing`

/** Needs the owner's connection: the application may not change units. */
export const installUnits = async (
  tx: Transaction,
  units: readonly Unit[],
  successions: readonly Succession[],
): Promise<void> => {
  const byLevel = ['nation', 'province', 'district', 'commune', 'village'].map((level) =>
    units.filter((unit) => unit.level === level),
  )
  for (const level of byLevel)
    await tx.client.query(
      `insert into unit (key, level, code, name, full_name, type, valid_from, valid_to, parent_key)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::text[]) on conflict (key) do nothing`,
      [
        level.map(({ key }) => key),
        level.map((unit) => unit.level),
        level.map(({ code }) => code),
        level.map(({ name }) => name),
        level.map(({ fullName }) => fullName),
        level.map(({ type }) => type),
        level.map(({ validFrom }) => validFrom),
        level.map(({ validTo }) => validTo),
        level.map(({ parentKey }) => parentKey),
      ],
    )
  const known = new Set(units.map(({ key }) => key))
  const within = successions.filter(({ fromKey, toKey }) => known.has(fromKey) && known.has(toKey))
  await tx.client.query(
    `insert into unit_succession (from_key, to_key, day, share, people, basis, legal_ref)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[]) on conflict do nothing`,
    [
      within.map(({ fromKey }) => fromKey),
      within.map(({ toKey }) => toKey),
      within.map(({ day }) => day),
      within.map(({ share }) => share),
      within.map(({ people }) => people),
      within.map(({ basis }) => basis),
      within.map(({ legalRef }) => legalRef),
    ],
  )
  await tx.client.query(deriveReach)
  await tx.client.query('select scope_refresh(null)')
  await installWords(tx, units)
  await tx.client.query('analyze unit; analyze unit_reach; analyze unit_word')
}

const installWords = async (tx: Transaction, units: readonly Unit[]): Promise<void> => {
  const pairs = units.flatMap(({ key, name }) =>
    searchKey(name)
      .split(' ')
      .map((word) => [word, key] as const),
  )
  await tx.client.query(
    `insert into unit_word (word, unit_key)
     select distinct named.word, reach.reached_key from unnest($1::text[], $2::text[]) named (word, key) join unit_reach reach on reach.unit_key = named.key
     on conflict do nothing`,
    [pairs.map(([word]) => word), pairs.map(([, key]) => key)],
  )
}

/** Published population; a figure that stands already is replaced. Needs the owner's connection. */
export const installPopulation = async (
  tx: Transaction,
  populations: readonly Population[],
): Promise<void> => {
  await tx.client.query(
    `insert into unit_population (unit_key, year, age_from, age_to, sex, people, source)
     select * from unnest($1::text[], $2::integer[], $3::integer[], $4::integer[], $5::text[], $6::integer[], $7::text[])
     on conflict (unit_key, year, age_from, age_to, sex) do update set people = excluded.people, source = excluded.source`,
    [
      populations.map(({ unitKey }) => unitKey),
      populations.map(({ year }) => year),
      populations.map(({ ageFrom }) => ageFrom),
      populations.map(({ ageTo }) => ageTo),
      populations.map(({ sex }) => sex),
      populations.map(({ count }) => count),
      populations.map(({ source }) => source),
    ],
  )
}
