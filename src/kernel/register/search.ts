// The search box: every typed word must be found, typing slips forgiven, in the record, its person or the names of its place.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { expandWord } from '../text/expand-word.ts'
import { searchKey } from '../text/search-key.ts'
import type { Register } from './register.ts'
import { seenAsShown } from './seen-as-shown.ts'

type Part =
  | { readonly begins: string }
  | { readonly like: string }
  /** One of these words. */
  | { readonly words: readonly string[] }
  | { readonly units: readonly string[] }

/** All of these hold. */
type Way = readonly Part[]

/** Half a character, as a cut text has at its end, is no text that the database takes. */
const typedWords = (search: string): string[] =>
  searchKey(search.toWellFormed())
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .slice(0, 10)

/** For each unit whose name holds some of the typed words: what is left is to be found in the record. Units with the same rest go together. */
const placedWays = (
  meant: readonly (readonly string[])[],
  places: readonly { readonly word: string; readonly unit_key: string }[],
): Way[] => {
  const rests = [...Map.groupBy(places, ({ unit_key: key }) => key)].map(([unit, named]) => ({
    unit,
    rest: meant.filter((words) => !named.some(({ word }) => words.includes(word))),
  }))
  return [...Map.groupBy(rests, ({ rest }) => JSON.stringify(rest)).values()].map((alike) => [
    { units: alike.map(({ unit }) => unit) },
    ...(alike[0]?.rest ?? []).map((words) => ({ words })),
  ])
}

/** Beside other words, of somebody: the year of birth, which stands in the text as a word. */
const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

type Ways = { readonly itself: Way; readonly placed: readonly Way[] }

/**
 * Every typed word must be found, in the record or in the names of its place: "Nguyen van A 1989 Quang Ninh" needs all six. Digits are looked for
 * inside the text; `years` says that years are words.
 */
const searchWays = async (
  tx: Transaction,
  typed: readonly string[],
): Promise<(options: { readonly years: boolean }) => Ways> => {
  const vocabulary = (await rowsOf<{ word: string }>(tx, 'select word from search_word')).map(
    ({ word }) => word,
  )
  const numbers = typed.filter((word) => /^[\d./+-]+$/.test(word))
  const meant = typed.flatMap((word, index) =>
    numbers.includes(word) ? [] : [expandWord(word, vocabulary, index === typed.length - 1)],
  )
  const places = await rowsOf<{ word: string; unit_key: string }>(
    tx,
    'select word, unit_key from unit_word where word = any ($1)',
    [meant.flat()],
  )
  return ({ years }) => {
    const counted = numbers.map((word) =>
      years && isYear(word) ? { words: [word] } : { like: `%${word.replace(/[%_\\]/g, '\\$&')}%` },
    )
    return {
      itself: [...counted, ...meant.map((words) => ({ words }))],
      placed: placedWays(meant, places).map((way) => [...counted, ...way]),
    }
  }
}

/** So many are found at most; with more, the next word narrows it. */
export const MOST_FOUND = 500
/** With so many found by their own words, those who only live in a place of that name are not looked for: the next word narrows it. */
export const PLENTY = 100

type Found = {
  readonly condition: string
  /**
   * The higher the sooner, where some of those found are nearer to what was typed than others. Null where all are alike. Its parameters are
   * placed when it is asked for: the database refuses those that a question does not use.
   */
  readonly best: (() => string) | null
}

/**
 * In turn, until there are enough: those whose text begins as typed, those that hold every word in any order and with a slip, those that do so
 * with the names of their place. "nguyen" is a family and a province: whoever bears the name must not be crowded out by all who live there.
 */
export const searchSql = async (
  tx: Transaction,
  register: Register,
  search: string,
  unit: string | null,
  place: (value: unknown) => string,
): Promise<Found | null> => {
  const typed = typedWords(search)
  if (typed.length === 0) return null
  const own = Object.values(register.fields).some(({ searched }) => searched)
  if (!own && !register.subject) return { condition: 'false', best: null }
  const found = new Set<string>()
  const steps: string[][] = []
  const look = async (...ways: readonly Way[]): Promise<void> => {
    if (ways.length === 0 || found.size >= MOST_FOUND) return
    const rows = await rowsOf<{ id: string }>(tx, 'select search_ids($1, $2, $3, $4, $5, $6, $7, $8) as id', [
      register.table,
      register.subject?.table ?? null,
      tx.tenant,
      JSON.stringify(ways),
      `${register.name}.read`,
      register.subject ? `${register.subject.name}.read` : null,
      unit,
      MOST_FOUND,
    ])
    const ids = await seenAsShown(
      tx,
      register,
      rows.map(({ id }) => id),
      typed,
    )
    for (const id of ids) if (found.size < MOST_FOUND) found.add(id)
    if (found.size > (steps.at(-1)?.length ?? 0)) steps.push([...found])
  }
  if (typed.every((word) => /^[a-z']+$/.test(word))) await look([{ begins: `${typed.join(' ')}%` }])
  if (found.size < MOST_FOUND) {
    const waysOf = await searchWays(tx, typed)
    const lookBy = async ({ itself, placed }: Ways): Promise<void> => {
      await look(itself)
      if (found.size < PLENTY) await look(...placed)
    }
    const years = typed.length > 1 && typed.some(isYear) && (register.subject ?? register).personal === true
    await lookBy(waysOf({ years }))
    // Whoever means the end of a telephone number is still understood, where nobody was born in such a year.
    if (years && found.size === 0) await lookBy(waysOf({ years: false }))
  }
  const among = (ids: readonly string[]) => `r.id = any (${place(ids)}::uuid[])`
  const nearer = steps.slice(0, -1)
  const best = () => nearer.map((ids) => `(${among(ids)})::integer`).join(' + ')
  return { condition: among([...found]), best: nearer.length > 0 ? best : null }
}

/** Few records, known by a condition on `r`: those in which every typed word stands, theirs or their person's. null where nothing was typed. */
export const foundAmong = async (
  tx: Transaction,
  register: Register,
  search: string,
  { where, given }: { readonly where: string; readonly given: readonly unknown[] },
): Promise<readonly string[] | null> => {
  const typed = typedWords(search)
  if (typed.length === 0) return null
  const { subject } = register
  const text = subject ? `concat_ws(' ', r.search_text, s.search_text)` : 'r.search_text'
  const beside = subject ? `left join ${subject.table} s on s.tenant = r.tenant and s.id = r.subject_id` : ''
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select r.id from ${register.table} r ${beside} where ${where}
       and not exists (select from unnest($${given.length + 1}::text[]) word where strpos(${text}, word) = 0)`,
    [...given, typed],
  )
  return seenAsShown(
    tx,
    register,
    rows.map(({ id }) => id),
    typed,
  )
}
