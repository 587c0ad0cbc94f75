// The queue of results that belong to nobody yet: each with what it may belong to, and what a person decides of it.
import type { BodyOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReadIds, noteReads } from '../kernel/register/reads.ts'
import { persons } from '../people/persons.ts'
import {
  type Incoming,
  MOST_WAITING,
  type receiveMessage,
  type settleResult,
  type Suggestion,
} from './results-contract.ts'
import { labResults } from './lab-results.ts'
import { nearCodes } from './near-codes.ts'
import { pools } from './pools.ts'
import { words } from './rows.ts'
import { codeKey } from './rules/code-key.ts'
import { readFhirResults } from './rules/fhir-results.ts'
import { specimens } from './specimens.ts'

const suggestionOf = ({ kind, id, code, name, result, day }: Suggestion): Suggestion => ({
  kind,
  id,
  code,
  name,
  result,
  day,
})

/** Specimens without a result of the persons who are likely meant. */
const ofPersons = async (
  tx: Transaction,
  product: Product,
  rows: readonly RecordRow[],
): Promise<Map<string, Suggestion[]>> => {
  const named = rows.filter(({ values }) => values.person)
  const similar = await product.similar(
    tx,
    persons,
    named.map(({ values, homeUnit }) => ({
      values: {
        fullName: values.person ?? null,
        birthYear: values.personYear ?? null,
        nationalId: values.personNumber ?? null,
        phone: values.personPhone ?? null,
      },
      homeUnit,
    })),
  )
  const found = await rowsOf<Suggestion & { person: string }>(
    tx,
    `select 'specimen' as kind, s.id, s.code, n.full_name as name, coalesce(s.result, 'pending') as result, s.specimen_day as day, s.subject_id as person
     from specimen s join person n on n.tenant = s.tenant and n.id = s.subject_id
     where s.tenant = $1 and s.subject_id = any ($2::uuid[]) and s.state = 'active' and s.pool is null and coalesce(s.result, 'pending') = 'pending'
       and coalesce(s.stage, 'taken') not in ('cancelled', 'rejected')`,
    [tx.tenant, similar.flat().map(({ id }) => id)],
  )
  return new Map(
    named.map(({ id }, at) => {
      const likely = new Set((similar[at] ?? []).map((one) => one.id))
      return [id, found.filter(({ person }) => likely.has(person)).map(suggestionOf)]
    }),
  )
}

export const waitingResults = async (
  tx: Transaction,
  product: Product,
  unit: string,
): Promise<{ rows: Incoming[]; more: boolean }> => {
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(
      product,
      labResults,
      `r.tenant = $1 and r.state = 'active' and coalesce(r.status, 'waiting') = 'waiting' and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`,
      'order by r.result_day desc, r.id',
      `limit ${MOST_WAITING + 1}`,
    ),
    [tx.tenant, unit],
  )
  const records = rows.slice(0, MOST_WAITING).map((row) => recordOfRow(product, labResults, row))
  await noteReads(tx, labResults, records, 'kết quả chưa khớp')
  const near = Map.groupBy(
    await nearCodes(
      tx,
      records.map(({ values }) => codeKey(words(values.code) ?? '')),
    ),
    ({ asked }) => asked,
  )
  const people = await ofPersons(tx, product, records)
  const answer = records.map(({ id, version, homeUnit, values }): Incoming => {
    const codes = (near.get(codeKey(words(values.code) ?? '')) ?? []).map(suggestionOf)
    const suggestions = [...(people.get(id) ?? []), ...codes]
    return {
      id,
      version,
      homeUnit,
      code: words(values.code),
      result: String(values.result),
      resultDay: String(values.resultDay),
      laboratory: words(values.laboratory),
      variant: words(values.variant),
      person: words(values.person),
      personYear: typeof values.personYear === 'number' ? values.personYear : null,
      source: words(values.source) ?? 'sheet',
      why: words(values.why),
      suggestions: suggestions.filter(
        (one, at) => suggestions.findIndex((other) => other.id === one.id) === at,
      ),
    }
  })
  await noteReadIds(
    tx,
    specimens,
    answer.flatMap(({ suggestions }) =>
      suggestions.flatMap(({ kind, id }) => (kind === 'specimen' ? [id] : [])),
    ),
    'kết quả chưa khớp',
  )
  return { rows: answer, more: rows.length > MOST_WAITING }
}

/** A person decides: this tube or specimen (with a reason where another result stands), or none. */
export const settle = async (
  tx: Transaction,
  product: Product,
  id: string,
  body: BodyOf<typeof settleResult>,
): Promise<{ status: string }> => {
  const row = await getRecord(tx, product, labResults, id)
  await noteReads(tx, labResults, [row], 'khớp kết quả')
  const { version, target, why } = body
  if (!target) {
    if (!why?.trim())
      throw new Refusal('invalid', {
        problems: [{ field: 'why', text: { vi: 'bắt buộc', en: 'is required' } }],
      })
    await changeRecord(tx, product, labResults, id, {
      action: 'change',
      version,
      values: { status: 'setAside', note: why },
      why,
    })
    return { status: 'setAside' }
  }
  const register = target.kind === 'pool' ? pools : specimens
  const { values } = await getRecord(tx, product, register, target.id)
  if (
    values.result !== 'pending' &&
    values.result !== null &&
    values.result !== row.values.result &&
    why?.trim()
  )
    await changeRecord(tx, product, register, target.id, {
      action: 'change',
      version: null,
      values: { result: row.values.result ?? null, resultDay: row.values.resultDay ?? null },
      why,
    })
  await changeRecord(tx, product, labResults, id, {
    action: 'change',
    version,
    values: { [target.kind]: target.id },
    why: why ?? null,
  })
  return { status: 'matched' }
}

/** A message of a laboratory: its results enter the register and are matched like those of a sheet; sent twice it is kept once. */
export const receive = async (tx: Transaction, product: Product, body: BodyOf<typeof receiveMessage>) => {
  const read = readFhirResults(body.message)
  if (!read.ok) return { made: 0, known: 0, unread: read.why }
  const known = new Set(
    (
      await rowsOf<{ message: string }>(
        tx,
        "select message from lab_result where tenant = $1 and message = any ($2) and state = 'active'",
        [tx.tenant, read.results.map(({ message }) => message)],
      )
    ).map(({ message }) => message),
  )
  const fresh = read.results.filter(({ message }) => !known.has(message))
  await insertRecords(
    tx,
    product,
    labResults,
    fresh.map((one) => ({
      id: crypto.randomUUID(),
      homeUnit: body.homeUnit,
      subjectId: null,
      values: { ...one, source: 'message' },
    })),
    { action: 'create' },
  )
  return { made: fresh.length, known: known.size, unread: null }
}
