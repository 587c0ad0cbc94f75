// Finds the persons of the register who are likely the same as one who is being entered or imported.
import { packedArray } from '../kernel/database/packed-array.ts'
import { rowsOf, rowsOfKnown, type Transaction } from '../kernel/database/transaction.ts'
import type { Similar } from '../kernel/register/contract.ts'
import { selectFields, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import { columnOf } from '../kernel/register/register.ts'
import type { FindSimilar } from '../kernel/register/product.ts'
import { heldAmongMany, type Likely } from './held-among-many.ts'
import { weightsInUse, type WeightsInUse } from './learned-weights.ts'
import { type LinkageRecord, packRecords } from './linkage/columns.ts'
import { nameKeysReader } from './linkage/names.ts'
import { linkageRecordOf, PERSON_LINKAGE } from './linkage/person-linkage.ts'
import { persons } from './persons.ts'
import { comparing, type Similarity } from './rules/similarity.ts'
import { LIKELY_BITS } from './rules/similarity-weights.ts'
import { reasonsInWords } from './similarity-words.ts'

const MOST_SHOWN = 5

type Sought = {
  readonly record: LinkageRecord
  readonly homeUnit: string
  readonly sortedName: string
  readonly dayWords: readonly string[]
}

type Candidate = StoredRow & { n: number; id: string; home_unit: string; bearers: number }
type Shown = StoredRow & { id: string; home_unit: string }

const keysOf = nameKeysReader()

const soughtOf = (values: Values, homeUnit: string): Sought => {
  const record = linkageRecordOf(values, homeUnit)
  const { plain, family, given } = keysOf(record.name ?? '')
  return {
    record,
    homeUnit,
    sortedName: plain.split(' ').toSorted().join(' '),
    dayWords: [...new Set(`${family} ${given}`.split(' ').filter((word) => word !== ''))],
  }
}

/** What is compared of a candidate: of most no more is ever needed. */
const compared = ['fullName', 'birthDay', 'birthYear', 'nationalId', 'phone', 'sex'] as const

/** Candidates share a block with the person sought: each block is one look into an index. Bearers are counted of names that have candidates. */
const candidatesSql = `with found as materialized (
     select distinct place, person_id from persons_in_blocks($1, $2::text[], $3::text[], $4::text[], $5::integer[], $6::date[], $7::text[], $8::text[])),
   named as materialized (
     select * from person_name_counts($1, array(select distinct ($4::text[])[place] from found)))
   select found.place - 1 as n, named.bearers, p.id, p.home_unit, ${compared.map((field) => `p.${columnOf(field)}`).join(', ')} from found join named on named.name = ($4::text[])[found.place]
   join person p on p.tenant = $1 and p.id = found.person_id`

const recordOf = (row: Candidate): LinkageRecord =>
  linkageRecordOf(
    Object.fromEntries(compared.map((field) => [field, row[columnOf(field)] as Value])),
    row.home_unit,
  )

const candidatesOf = (tx: Transaction, sought: readonly Sought[]): Promise<Candidate[]> => {
  const births = sought.map(({ record }) => record.birth)
  return rowsOfKnown<Candidate>(tx, {
    name: 'similar-persons',
    text: candidatesSql,
    values: [
      tx.tenant,
      packedArray(
        'text',
        sought.map(({ record }) => record.nationalId),
      ),
      packedArray(
        'text',
        sought.map(({ record }) => record.phone),
      ),
      packedArray(
        'text',
        sought.map(({ sortedName }) => sortedName),
      ),
      packedArray(
        'integer',
        births.map((birth) => (birth === undefined ? null : Number(birth.slice(0, 4)))),
      ),
      packedArray(
        'date',
        births.map((birth) => (birth?.length === 10 ? birth : null)),
      ),
      packedArray(
        'text',
        sought.map(({ dayWords }) => dayWords.join(' ')),
      ),
      packedArray(
        'text',
        sought.map(({ homeUnit }) => homeUnit),
      ),
    ],
  })
}

const shownSql = `select p.id, p.home_unit, ${selectFields(persons, 'p', 'f_')} from person p where p.tenant = $1 and p.id = any ($2::uuid[])`

/** The few who are likely the same, as the account may see them. */
const shownRows = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Shown>> => {
  if (ids.length === 0) return new Map()
  const rows = await rowsOfKnown<Shown>(tx, {
    name: 'similar-shown',
    text: shownSql,
    values: [tx.tenant, packedArray('uuid', ids)],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** How many persons the register holds, nearly: one bit of the prior is a doubling. */
const registerSize = async (tx: Transaction): Promise<number> => {
  const [size] = await rowsOf<{ size: number }>(
    tx,
    "select greatest(reltuples, 1)::integer as size from pg_class where oid = 'person'::regclass",
  )
  return Math.max(1000, size?.size ?? 1000)
}

type Group = {
  readonly sought: Sought
  readonly candidates: readonly Pick<Sought, 'record' | 'homeUnit'>[]
  /** How many bear the name that is sought. */
  readonly bearers: number
}

/**
 * Each sought person with its candidates. All are packed together: for a list, packing each by itself costs more than comparing.
 * @param least null stands for whom less speaks
 */
const compareGroups = (
  groups: readonly Group[],
  inUse: WeightsInUse,
  size: number,
  least = Number.NEGATIVE_INFINITY,
): (Similarity | null)[][] => {
  const members = groups.flatMap(({ sought, candidates, bearers }) =>
    [sought, ...candidates].map(({ record, homeUnit }) => ({
      record,
      homeUnit,
      nameShare: Math.max(1, bearers) / size,
    })),
  )
  const columns = packRecords(
    PERSON_LINKAGE.fields,
    members.map(({ record }) => record),
  )
  const { weights, communeShares } = inUse
  const { compare, scorer } = comparing(columns, weights, {
    size,
    shares: {
      name: (record) => members[record]?.nameShare ?? 1 / size,
      ...(communeShares
        ? { commune: (record: number) => communeShares[members[record]?.homeUnit ?? ''] ?? 1 / size }
        : {}),
    },
  })
  let next = 0
  return groups.map(({ candidates }) => {
    const place = next
    next += 1 + candidates.length
    return candidates.map((_, index) => {
      const candidate = place + 1 + index
      return scorer.score(place, candidate) < least ? null : compare(place, candidate)
    })
  })
}

/** Two persons of the register, compared as everywhere; from 0 bits on they are likely one. */
export const likenessOf = async (
  tx: Transaction,
  oneId: string,
  otherId: string,
): Promise<Pick<Similar, 'score' | 'because' | 'heldBack'> | null> => {
  const rows = await rowsOf<StoredRow & { id: string; home_unit: string }>(
    tx,
    'select * from person where tenant = $1 and id = any ($2)',
    [tx.tenant, [oneId, otherId]],
  )
  const [one, other] = rows.map((row) => soughtOf(valuesOfRow(persons, row), row.home_unit))
  if (!one || !other) return null
  const [named] = await rowsOf<{ bearers: number }>(tx, 'select bearers from person_name_counts($1, $2)', [
    tx.tenant,
    [one.sortedName],
  ])
  const groups = [{ sought: one, candidates: [other], bearers: named?.bearers ?? 1 }]
  const found = compareGroups(groups, await weightsInUse(tx), await registerSize(tx))[0]?.[0]
  return {
    score: Math.round((found?.score ?? 0) * 10) / 10,
    because: reasonsInWords(found?.because ?? []),
    heldBack: found?.heldBack ?? null,
  }
}

const likelyOf = (candidates: readonly Candidate[], similarities: readonly (Similarity | null)[]): Likely[] =>
  heldAmongMany(
    candidates.flatMap(({ id }, index) => {
      const similarity = similarities[index]
      return similarity && similarity.verdict !== 'different' ? [{ id, similarity }] : []
    }),
  )
    .toSorted((one, other) => other.similarity.score - one.similarity.score)
    .slice(0, MOST_SHOWN)

const similarOf = ({ id, similarity }: Likely, row: Shown): Similar => ({
  id,
  verdict: similarity.verdict === 'same' ? 'same' : 'likely',
  score: Math.round(similarity.score * 10) / 10,
  values: valuesOfRow(persons, row, 'f_'),
  homeUnit: row.home_unit,
  because: reasonsInWords(similarity.because),
  heldBack: similarity.heldBack ?? null,
})

export const findSimilarPersons: FindSimilar = async (tx, register, wanted) => {
  if (register.name !== persons.name || wanted.length === 0) return wanted.map(() => [])
  const sought = wanted.map(({ values, homeUnit }) => soughtOf(values, homeUnit))
  const candidates = Map.groupBy(await candidatesOf(tx, sought), ({ n }) => n)
  if (candidates.size === 0) return wanted.map(() => [])
  const [inUse, size] = await Promise.all([weightsInUse(tx), registerSize(tx)])
  // Most of a list are like nobody: only who has candidates is packed.
  const groups = [...candidates].flatMap(([n, rows]) => {
    const one = sought[n]
    return one ? [{ n, rows, sought: one }] : []
  })
  const found = compareGroups(
    groups.map(({ sought: one, rows }) => ({
      sought: one,
      candidates: rows.map((row) => ({
        record: recordOf(row),
        homeUnit: row.home_unit,
      })),
      bearers: rows[0]?.bearers ?? 1,
    })),
    inUse,
    size,
    LIKELY_BITS,
  )
  const likely = new Map(groups.map(({ n, rows }, index) => [n, likelyOf(rows, found[index] ?? [])]))
  const shown = await shownRows(tx, [...new Set([...likely.values()].flat().map(({ id }) => id))])
  return sought.map((_, n) =>
    (likely.get(n) ?? []).flatMap((one) => {
      const row = shown.get(one.id)
      return row ? [similarOf(one, row)] : []
    }),
  )
}
