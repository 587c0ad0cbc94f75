// The search box: every typed word must be found, typing slips forgiven, in the record, its person or the names of its place.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { expandWord } from '../text/expand-word.ts'
import { searchKey } from '../text/search-key.ts'
import type { Register } from './register.ts'

type Group =
  | { readonly like: string }
  | { readonly words: readonly string[]; readonly units: readonly string[] }

/** Every typed word must be found, in the record or in the names of its place: "Nguyen van A 1989 Quang Ninh" needs all six. */
const searchGroups = async (tx: Transaction, search: string): Promise<Group[]> => {
  const typed = searchKey(search)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .slice(0, 10)
  if (typed.length === 0) return []
  const vocabulary = (await rowsOf<{ word: string }>(tx, 'select word from search_word')).map(
    ({ word }) => word,
  )
  const meant = typed.map((word, index) => expandWord(word, vocabulary, index === typed.length - 1))
  const places = await rowsOf<{ word: string; unit_key: string }>(
    tx,
    'select word, unit_key from unit_word where word = any ($1)',
    [meant.flat()],
  )
  return typed.map((word, index) => {
    if (/^[\d./+-]+$/.test(word)) return { like: `%${word.replace(/[%_\\]/g, '\\$&')}%` }
    const words = meant[index] ?? []
    return {
      words,
      units: places.filter((place) => words.includes(place.word)).map(({ unit_key: key }) => key),
    }
  })
}

/** So many are found at most; with more, the next word narrows it. */
export const MOST_FOUND = 500

type Found = {
  readonly condition: string
  /** True of records that hold every word themselves: they come before those found by their place. Null where all are alike. */
  readonly best: string | null
}

/** The record's own words, or those of the person it is about; the names of its place only after these. */
export const searchSql = async (
  tx: Transaction,
  register: Register,
  search: string,
  unit: string | null,
  place: (value: unknown) => string,
): Promise<Found | null> => {
  const groups = await searchGroups(tx, search)
  if (groups.length === 0) return null
  const own = Object.values(register.fields).some(({ searched }) => searched)
  if (!own && !register.subject) return { condition: 'false', best: null }
  const idsOf = async (wanted: readonly Group[]): Promise<string[]> => {
    const found = await rowsOf<{ id: string }>(tx, 'select search_ids($1, $2, $3, $4, $5, $6, $7) as id', [
      register.table,
      register.subject?.table ?? null,
      tx.tenant,
      JSON.stringify(wanted),
      `${register.name}.read`,
      unit,
      MOST_FOUND,
    ])
    return [...new Set(found.map(({ id }) => id))].slice(0, MOST_FOUND)
  }
  // "nguyen" is a family and a province: whoever bears the name must not be crowded out by all who live there.
  const itself = await idsOf(groups.map((group) => ('like' in group ? group : { ...group, units: [] })))
  const placed = groups.some((group) => 'units' in group && group.units.length > 0)
  const others = placed && itself.length < MOST_FOUND ? await idsOf(groups) : []
  const ids = [...new Set([...itself, ...others])].slice(0, MOST_FOUND)
  const given = `${place(ids)}::uuid[]`
  return {
    condition: `r.id = any (${given})`,
    best:
      itself.length > 0 && ids.length > itself.length
        ? `array_position(${given}, r.id) <= ${itself.length}`
        : null,
  }
}
