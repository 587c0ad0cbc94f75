// Finds the persons of the register who are likely the same as one who is being entered or imported.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Similar } from '../kernel/register/contract.ts'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import type { Text } from '../kernel/text/text.ts'
import { persons } from './persons.ts'
import type { Birth } from './rules/birth.ts'
import { comparePersons, type SimilarityReason } from './rules/similarity.ts'
import { type Traits, traitsOf } from './rules/traits.ts'
import { similarityWords } from './similarity-words.ts'

const MOST_CANDIDATES = 200
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

type Candidate = StoredRow & { id: string; home_unit: string }

/** Candidates share the number of a card, a phone, or all words of the name with a birth year at most two years away. */
const candidatesOf = (tx: Transaction, traits: Traits): Promise<Candidate[]> =>
  rowsOf<Candidate>(
    tx,
    `select * from person where tenant = $1 and id in (select person_candidates($1, $2, $3, $4, $5)) limit ${MOST_CANDIDATES}`,
    [
      tx.tenant,
      traits.nationalId ?? null,
      traits.phone ?? null,
      traits.plain === '' ? ['\u0001'] : traits.plain.split(' '),
      traits.birth?.year ?? null,
    ],
  )

export const findSimilarPersons = async (
  tx: Transaction,
  register: Register,
  values: Values,
  homeUnit: string,
): Promise<Similar[]> => {
  if (register.name !== persons.name) return []
  const traits = traitsOfValues(values, homeUnit)
  const candidates = await candidatesOf(tx, traits)
  if (candidates.length === 0) return []
  const size = await rowsOf<{ size: number }>(
    tx,
    "select greatest(reltuples, 1)::integer as size from pg_class where oid = 'person'::regclass",
  )
  return candidates
    .map((row) => ({
      row,
      values: valuesOfRow(persons, row),
      similarity: comparePersons(traits, traitsOfValues(valuesOfRow(persons, row), row.home_unit), {
        registerSize: Math.max(1000, size[0]?.size ?? 1000),
      }),
    }))
    .filter(({ similarity }) => similarity.verdict !== 'different')
    .toSorted((one, other) => other.similarity.score - one.similarity.score)
    .slice(0, MOST_SHOWN)
    .map(({ row, values: found, similarity }) => ({
      id: row.id,
      verdict: similarity.verdict === 'same' ? 'same' : 'likely',
      score: Math.round(similarity.score * 10) / 10,
      values: found,
      homeUnit: row.home_unit,
      because: similarity.because
        .filter(({ weight }) => weight > 0)
        .map((reason) => ({ field: reason.field, text: textOfReason(reason) })),
    }))
}
