// The whole register looked through: persons packed and linked in threads; the pairs that are likely one person come back with reasons.
import type pg from 'pg'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { NewDoubt } from './doubts.ts'
import { chooseWeights } from './learned-weights.ts'
import { groupPairs, LARGEST_GROUP, tooManyAlike } from './linkage/clusters.ts'
import { columnsBuilder } from './linkage/columns.ts'
import type { Learned } from './linkage/estimate.ts'
import { pairAt } from './linkage/find-pairs.ts'
import { linkRegister } from './linkage/link-register.ts'
import { linkageRecordOf, PERSON_LINKAGE } from './linkage/person-linkage.ts'
import { sharesOfAll } from './linkage/score.ts'
import { at } from './linkage/texts.ts'
import { persons } from './persons.ts'
import { comparing } from './rules/similarity.ts'
import { LIKELY_BITS, SAME_BITS } from './rules/similarity-weights.ts'
import { reasonsInWords } from './similarity-words.ts'

export type MatchedPair = NewDoubt & {
  /** The home units of both. */
  readonly units: readonly [string, string]
}

export type Matched = {
  readonly persons: number
  readonly compared: number
  readonly learned: Learned
  readonly communeShares: Readonly<Record<string, number>>
  readonly pairs: Generator<MatchedPair>
  readonly found: number
}

/** Told what is done, in hundredths of the whole. */
export type Told = (done: number, message: Text) => Promise<{ stop: boolean }>

const BATCH = 10_000
const COLUMNS = 'id, home_unit, full_name, birth_day::text, birth_year, national_id, phone, sex'

const readPersons = async (owner: pg.Pool, tenant: string, told: Told) => {
  const builder = columnsBuilder(PERSON_LINKAGE.fields)
  const ids: string[] = []
  const units: string[] = []
  const names = new Map<string, string>()
  const { rows: size } = await owner.query<{ size: number }>(
    "select greatest(reltuples, 1)::integer as size from pg_class where oid = 'person'::regclass",
  )
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await owner.query<StoredRow & { id: string; home_unit: string }>(
      `select ${COLUMNS} from person where tenant = $1 and id > $2 and state = 'active' and erased_at is null order by id limit ${BATCH}`,
      [tenant, after],
    )
    for (const row of rows) {
      builder.add(linkageRecordOf(valuesOfRow(persons, row), row.home_unit))
      ids.push(row.id)
      // One text for each unit, not one for each person.
      const unit = names.get(row.home_unit) ?? row.home_unit
      names.set(unit, unit)
      units.push(unit)
    }
    const last = rows.at(-1)
    if (!last) return { columns: builder.finish(), ids, units, stopped: false }
    after = last.id
    const share = Math.min(1, ids.length / Math.max(1, size[0]?.size ?? 1))
    const { stop } = await told(
      Math.round(40 * share),
      textOf(`Đã đọc ${ids.length} người`, `${ids.length} persons read`),
    )
    if (stop) return { columns: builder.finish(), ids, units, stopped: true }
  }
}

const sharesByUnit = (units: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([unit, count]) => [unit, count / units.length]))
}

/** undefined where somebody asked for the end before the pairs were found. */
export const matchRegister = async (
  owner: pg.Pool,
  tenant: string,
  told: Told,
): Promise<Matched | undefined> => {
  const { columns, ids, units, stopped } = await readPersons(owner, tenant, told)
  if (stopped || columns.size < 2) return undefined
  let wanted = false
  const linked = await linkRegister(columns, PERSON_LINKAGE, {
    threshold: LIKELY_BITS,
    choose: chooseWeights,
    progress: async (share) => {
      const { stop } = await told(
        40 + Math.round(50 * share),
        textOf(`Đang so sánh ${ids.length} người`, `Comparing ${ids.length} persons`),
      )
      wanted ||= stop
      return { stop }
    },
  })
  if (wanted) return undefined
  const { scorer, compare } = comparing(columns, linked.weights, {
    size: columns.size,
    shares: sharesOfAll(columns),
  })
  const { groupOf, sizes } = groupPairs(columns.size, linked.pairs, scorer.score, SAME_BITS)
  const pairs = function* (): Generator<MatchedPair> {
    for (let pair = 0; pair < linked.pairs.scores.length; pair += 1) {
      const { i, j } = pairAt(linked.pairs, pair)
      const { score, verdict, because, heldBack } = compare(i, j)
      const size = sizes.get(at(groupOf, i)) ?? 2
      const together = at(groupOf, i) === at(groupOf, j)
      const tooLarge = together && size > LARGEST_GROUP ? tooManyAlike(size) : undefined
      const apart =
        verdict === 'same' && !together
          ? textOf('Không giống những bản ghi còn lại của nhóm', 'Unlike the other records of its group')
          : undefined
      const held = heldBack ?? tooLarge ?? apart ?? null
      yield {
        oneId: ids[i] ?? '',
        otherId: ids[j] ?? '',
        units: [units[i] ?? '', units[j] ?? ''],
        verdict: verdict === 'same' && held === null ? 'same' : 'likely',
        score: Math.round(score * 10) / 10,
        because: reasonsInWords(because),
        heldBack: held,
        groupSize: together ? size : 2,
      }
    }
  }
  return {
    persons: columns.size,
    compared: linked.pairs.compared,
    learned: linked.learned,
    communeShares: sharesByUnit(units),
    pairs: pairs(),
    found: linked.pairs.scores.length,
  }
}
