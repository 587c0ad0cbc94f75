// Whom a list names twice in other words: its rows are compared with each other as each is with the register.
import type { Values } from '../kernel/register/field.ts'
import { blocksOf, visitPairs } from './linkage/blocks.ts'
import { type LinkageRecord, packRecords } from './linkage/columns.ts'
import type { Part } from './linkage/declaration.ts'
import { nameKeysReader } from './linkage/names.ts'
import { linkageRecordOf, PERSON_LINKAGE } from './linkage/person-linkage.ts'
import { comparing } from './rules/similarity.ts'
import { LIKELY_BITS, SIMILARITY_WEIGHTS } from './rules/similarity-weights.ts'

/** As among the fewest that the register is taken for: whoever may be the same there is told here. */
const FEWEST = 1000

const keysOf = nameKeysReader()

/** What two records must share to be compared (`blocksOf` of the packed columns), one text for each block. */
const sharedKeysOf = (record: LinkageRecord): string[] => {
  const names = record.name === undefined ? undefined : keysOf(record.name)
  const partOf = ([field, part]: readonly [field: string, part: Part]): string | undefined => {
    const value = record[field]
    if (part === 'year') return value?.slice(0, 4)
    // Of a birth of which only the year is known the whole is not known.
    if (part === 'whole') return field === 'birth' && value?.length === 4 ? undefined : value
    return part === 'sorted' ? names?.plain.split(' ').toSorted().join(' ') : names?.[part]
  }
  return PERSON_LINKAGE.blocks.flatMap((key, block) => {
    const texts = key.map(partOf)
    return texts.includes(undefined) ? [] : [`${block}|${texts.join('|')}`]
  })
}

/** The places of who shares a block with anybody: in a list they are few, and only they are packed. */
const sharing = (records: readonly LinkageRecord[]): number[] => {
  const first = new Map<string, number>()
  const places = new Set<number>()
  for (const [place, record] of records.entries())
    for (const key of sharedKeysOf(record)) {
      const before = first.get(key)
      if (before === undefined) first.set(key, place)
      else places.add(before).add(place)
    }
  return [...places].toSorted((one, other) => one - other)
}

/**
 * The places of those who may be the same person as somebody before them.
 * @param from those before this place are compared with, and not told
 */
export const likeEarlier = (
  people: readonly { readonly values: Values; readonly homeUnit: string }[],
  from = 0,
): ReadonlySet<number> => {
  const records = people.map(({ values, homeUnit }) => linkageRecordOf(values, homeUnit))
  const packed = sharing(records)
  const columns = packRecords(
    PERSON_LINKAGE.fields,
    packed.map((place) => records[place] ?? {}),
  )
  const blocks = PERSON_LINKAGE.blocks.map((key) => blocksOf(columns, key, PERSON_LINKAGE.blockCap))
  const { scorer } = comparing(columns, SIMILARITY_WEIGHTS, { size: FEWEST })
  const places = new Set<number>()
  for (const [key, { starts }] of blocks.entries())
    visitPairs(blocks, key, 0, starts.length - 1, (i, j) => {
      const later = packed[Math.max(i, j)] ?? 0
      if (later >= from && !places.has(later) && scorer.score(i, j) >= LIKELY_BITS) places.add(later)
    })
  return places
}
