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

/** The record's own words, or those of the person it is about. */
export const searchSql = async (
  tx: Transaction,
  register: Register,
  search: string,
  unit: string | null,
  place: (value: unknown) => string,
): Promise<string[]> => {
  const groups = await searchGroups(tx, search)
  if (groups.length === 0) return []
  const own = Object.values(register.fields).some(({ searched }) => searched)
  if (!own && !register.subject) return ['false']
  const found = await rowsOf<{ id: string }>(tx, 'select search_ids($1, $2, $3, $4, $5, $6, $7) as id', [
    register.table,
    register.subject?.table ?? null,
    tx.tenant,
    JSON.stringify(groups),
    `${register.name}.read`,
    unit,
    MOST_FOUND,
  ])
  return [`r.id = any (${place([...new Set(found.map(({ id }) => id))].slice(0, MOST_FOUND))}::uuid[])`]
}
