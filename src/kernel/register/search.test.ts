// The quick search finds what a plain look at every record finds, those nearest to what was typed first, and nothing of other units.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchText } from '../../people/rules/search-text.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { expandWord } from '../text/expand-word.ts'
import { searchKey } from '../text/search-key.ts'
import { MOST_FOUND, PLENTY } from './search.ts'

type Made = { readonly id: string; readonly unit: string; readonly text: string }
type MadeCase = Made & { readonly about: Made }

const PERSONS = 360
const families = ['Nguyễn', 'Lê', 'Đỗ', 'Hoàng', 'Ma']
const middles = ['Văn', 'Thị', 'Mỹ', 'Thanh', 'Phúc', 'Thị Thu']
const given = ['Thương', 'Thường', 'Thu', 'Thanh', 'Hạnh', 'Hằng', 'An', 'Anh', 'Phúc', 'Bình']
/** Places whose names are names of people too. */
const places = ['Mỹ Thanh', 'Nguyên Phúc', 'Sỹ Bình']

let app: TestApp
let worker: Caller
let people: Made[]
let cases: MadeCase[]
let vocabulary: string[]
let named: Set<string>
let reached: Set<string>

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

const make = async (): Promise<void> => {
  const { rows: units } = await app.owner.query<{ key: string; own: boolean }>(
    `select key, key in (select reached_key from unit_reach where unit_key = '063') as own from unit
     where level = 'commune' and (name = any ($1) or key = (select min(key) from unit where level = 'commune'
       and key not in (select reached_key from unit_reach where unit_key = '063'))) order by key`,
    [places],
  )
  reached = new Set(units.filter(({ own }) => own).map(({ key }) => key))
  people = Array.from({ length: PERSONS }, (_, n) => ({
    id: crypto.randomUUID(),
    unit: pick(units, n * 7).key,
    text: searchText({
      name: `${pick(families, n)} ${pick(middles, n * 11 + (n >> 3))} ${pick(given, n * 13 + (n >> 2))}`,
      birthYear: 1970 + ((n * 17) % 30),
      phone: `0912${String(n * 7919).padStart(6, '0')}`,
    }),
  }))
  cases = people
    .filter((_, n) => n % 3 === 0)
    .map((about, n) => ({
      id: crypto.randomUUID(),
      unit: n % 5 === 0 ? pick(units, n).key : about.unit,
      text: `bn${n}`,
      about,
    }))
  const head = 'tenant, id, home_unit, search_text, known_at, changed_at'
  const insert = (table: string, rows: readonly Made[], more: Readonly<Record<string, readonly unknown[]>>) =>
    app.owner.query(
      `insert into ${table} (${[head, ...Object.keys(more)].join(', ')})
       select $1, id, unit, text, now(), now()${Object.keys(more).length > 0 ? ', more' : ''} from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) t (id, unit, text, more)`,
      [
        app.tenant,
        rows.map(({ id }) => id),
        rows.map(({ unit }) => unit),
        rows.map(({ text }) => text),
        Object.values(more)[0] ?? rows.map(() => null),
      ],
    )
  await insert('person', people, {})
  await insert('case_record', cases, { subject_id: cases.map(({ about }) => about.id) })
  await app.owner.query('update case_record set code = search_text')
  await app.owner.query('select search_words_add($1)', [people.map(({ text }) => text)])
  await app.owner.query('analyze person, case_record')
}

beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
  await make()
  vocabulary = (await app.owner.query<{ word: string }>('select word from search_word')).rows.map(
    ({ word }) => word,
  )
  const { rows } = await app.owner.query<{ word: string; unit_key: string }>(
    'select word, unit_key from unit_word',
  )
  named = new Set(rows.map(({ word, unit_key: key }) => `${word} ${key}`))
})
afterAll(() => app.close())

/** Every typed word is in the text, or, where `placed`, in the name of the place; a year may have to be a word. */
const meets =
  (search: string, years: boolean, placed: boolean) =>
  ({ text, unit }: Made): boolean => {
    const typed = searchKey(search)
      .split(/[\s,]+/)
      .filter(Boolean)
    const words = text.split(' ')
    return typed.every((word, index) =>
      /^\d+$/.test(word)
        ? years && word === '1979'
          ? words.includes(word)
          : text.includes(word)
        : expandWord(word, vocabulary, index === typed.length - 1).some(
            (meant) => words.includes(meant) || (placed && named.has(`${meant} ${unit}`)),
          ),
    )
  }

/**
 * A year among other words is one; where nobody is found by it, it may be digits of any number. Names of places are looked at unless plenty are
 * found without.
 */
const foundBy = <M extends Made>(
  search: string,
  all: readonly M[],
  isFound: (one: M, isMet: (made: Made) => boolean) => boolean,
): M[] => {
  const by = (years: boolean) => {
    const [own, placed] = [false, true].map((names) =>
      all.filter((one) => isFound(one, meets(search, years, names))),
    )
    return (own && own.length >= PLENTY ? own : placed) ?? []
  }
  const strict = by(search.includes(' '))
  return strict.length > 0 ? strict : by(false)
}

const idsFound = async (register: string, search: string): Promise<{ ids: string[]; total: number }> => {
  const reply = await worker.call('POST', `/api/${register}/find`, { search, size: 200 })
  expect(reply.status).toBe(200)
  expect(reply.body.more).toBe(false)
  const more =
    reply.body.total > 200
      ? await worker.call('POST', `/api/${register}/find`, { search, size: 200, page: 2 })
      : null
  const rows: { id: string }[] = [...reply.body.rows, ...(more?.body.rows ?? [])]
  return { ids: rows.map(({ id }) => id), total: reply.body.total }
}

const oneWord = fc.constantFrom(
  ...families,
  ...middles,
  ...given,
  ...places,
  'nguyen',
  'thoung',
  'hnah',
  'th',
  'ph',
  '1979',
  '19',
  '0912',
  'bn1',
  'xyz',
)
const searched = fc.array(oneWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

test('what is found is what a plain look at every record finds; those that begin as typed come first', async () => {
  expect(PERSONS).toBeLessThan(MOST_FOUND)
  const seen = (one: Made) => reached.has(one.unit)
  await fc.assert(
    fc.asyncProperty(searched, async (search) => {
      const persons = await idsFound('persons', search)
      const expected = foundBy(search, people, (one, isMet) => seen(one) && isMet(one))
      expect([...persons.ids].toSorted(), search).toEqual(expected.map(({ id }) => id).toSorted())
      expect(persons.total).toBe(expected.length)
      const begins = new Set(
        people.filter(({ text }) => text.startsWith(searchKey(search))).map(({ id }) => id),
      )
      const nearest = persons.ids.map((id) => begins.has(id))
      expect(nearest, search).toEqual(nearest.toSorted((one, other) => Number(other) - Number(one)))
      // Neither name nor number of a person who is not shown is told by a case that is.
      const found = await idsFound('cases', search)
      expect([...found.ids].toSorted(), search).toEqual(
        foundBy(
          search,
          cases,
          (one, isMet) => seen(one) && (isMet(one) || (seen(one.about) && isMet(one.about))),
        )
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(found.total).toBe(found.ids.length)
    }),
    { numRuns: 60 },
  )
})

test.each(['\udfff\ud800', 'Lê \ud83d', '\ud800hạnh', '%', '\\', "''"])(
  'half a character or a sign of the search itself breaks nothing: %j',
  async (search) => {
    const found = await idsFound('persons', search)
    expect(found.total).toBe(found.ids.length)
    expect(await idsFound('households', search)).toBeDefined()
  },
)

test('what a search finds in two ways is sorted, leafed through beyond its end, taken away and changed like any list', async () => {
  // The family first, then those of Nguyên Phúc.
  const search = 'nguyen'
  const { total } = await idsFound('persons', search)
  expect(total).toBeGreaterThan(PERSONS / families.length)
  const find = (query: object) => worker.sure('POST', '/api/persons/find', { search, size: 200, ...query })
  expect((await find({ sort: 'changedAt' })).total).toBe(total)
  expect(await find({ page: 99 })).toMatchObject({ rows: [], total })
  const job = crypto.randomUUID()
  await worker.sure('POST', '/api/persons/exports', { id: job, format: 'csv', query: { search } })
  expect((await app.jobEnd(worker, job)).body).toMatchObject({ state: 'done', done: total })
  const { batch } = await worker.sure('POST', '/api/persons/batches', {
    id: crypto.randomUUID(),
    matching: { query: { search }, total },
    change: { values: { ethnicity: 'Tày' } },
  })
  expect(batch.changed + batch.refused.length).toBe(total)
})
