// Finds the persons of the register who are likely the same as one who is being entered or imported.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Similar } from '../kernel/register/contract.ts'
import { selectFields, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import type { FindSimilar } from '../kernel/register/product.ts'
import type { Text } from '../kernel/text/text.ts'
import { persons } from './persons.ts'
import type { Birth } from './rules/birth.ts'
import { comparePersons, type SimilarityReason } from './rules/similarity.ts'
import { type Traits, traitsOf } from './rules/traits.ts'
import { similarityWords } from './similarity-words.ts'

const MOST_SHOWN = 5

const birthOf = (values: Values): Birth | undefined => {
  const { birthDay, birthYear } = values
  if (typeof birthDay === 'string')
    return {
      year: Number(birthDay.slice(0, 4)),
      month: Number(birthDay.slice(5, 7)),
      day: birthDay,
      precision: 'day',
    }
  return typeof birthYear === 'number' ? { year: birthYear, precision: 'year' } : undefined
}

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const traitsOfValues = (values: Values, homeUnit: string): Traits =>
  traitsOf({
    name: said(values.fullName) ?? '',
    birth: birthOf(values),
    sex: values.sex === 'male' || values.sex === 'female' ? values.sex : undefined,
    nationalId: said(values.nationalId),
    phone: said(values.phone),
    communeCode: homeUnit,
  })

const textOfReason = ({ field, level }: SimilarityReason): Text => similarityWords(field, level)

type Candidate = StoredRow & { n: number; id: string; home_unit: string }

/** Candidates share the number of a card, a phone, or all words of the name with a birth year at most two years away. */
const candidatesOf = (tx: Transaction, wanted: readonly Traits[]): Promise<Candidate[]> =>
  rowsOf<Candidate>(
    tx,
    `select asked.n, p.*, ${selectFields(persons, 'p', 'f_')} from jsonb_to_recordset($2::jsonb) asked (n integer, card text, phone text, words text[], birth integer)
     cross join lateral person_candidates($1, asked.card, asked.phone, asked.words, asked.birth) found (id)
     join person p on p.tenant = $1 and p.id = found.id`,
    [
      tx.tenant,
      JSON.stringify(
        wanted.map(({ nationalId, phone, plain, birth }, n) => ({
          n,
          card: nationalId ?? null,
          phone: phone ?? null,
          words: plain === '' ? ['\u0001'] : plain.split(' '),
          birth: birth?.year ?? null,
        })),
      ),
    ],
  )

const similarTo = (traits: Traits, candidates: readonly Candidate[], registerSize: number): Similar[] =>
  candidates
    .map((row) => {
      const known = traitsOfValues(valuesOfRow(persons, row), row.home_unit)
      return {
        row,
        values: valuesOfRow(persons, row, 'f_'),
        similarity: comparePersons(traits, known, { registerSize }),
      }
    })
    .filter(({ similarity }) => similarity.verdict !== 'different')
    .toSorted((one, other) => other.similarity.score - one.similarity.score)
    .slice(0, MOST_SHOWN)
    .map(({ row, values, similarity }) => ({
      id: row.id,
      verdict: similarity.verdict === 'same' ? 'same' : 'likely',
      score: Math.round(similarity.score * 10) / 10,
      values,
      homeUnit: row.home_unit,
      because: similarity.because
        .filter(({ weight }) => weight > 0)
        .map((reason) => ({ field: reason.field, text: textOfReason(reason) })),
    }))

export const findSimilarPersons: FindSimilar = async (tx, register, wanted) => {
  if (register.name !== persons.name || wanted.length === 0) return wanted.map(() => [])
  const traits = wanted.map(({ values, homeUnit }) => traitsOfValues(values, homeUnit))
  const candidates = Map.groupBy(await candidatesOf(tx, traits), ({ n }) => n)
  if (candidates.size === 0) return wanted.map(() => [])
  const [size] = await rowsOf<{ size: number }>(
    tx,
    "select greatest(reltuples, 1)::integer as size from pg_class where oid = 'person'::regclass",
  )
  return traits.map((each, n) => similarTo(each, candidates.get(n) ?? [], Math.max(1000, size?.size ?? 1000)))
}
