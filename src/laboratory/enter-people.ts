// Many people into a session at once (a list pasted, the list of a factory): who is known is taken as that person, tubes are filled in order.
import type { BodyOf, ResponseOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { leadOfHeld, noteLed } from '../kernel/merge/links.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { persons } from '../people/persons.ts'
import type { enterPeople, Session } from './contract.ts'
import { pools } from './pools.ts'
import { tubesOfSession } from './read-session.ts'
import { specimenValues, tubeValues } from './rows.ts'
import { fillPools, tubeCodes } from './rules/fill-pools.ts'
import { specimens } from './specimens.ts'

type Body = BodyOf<typeof enterPeople>
type Answer = ResponseOf<typeof enterPeople>
type Placed = { readonly pool: string | null; readonly code: string | null }

/** Those of the session who have a specimen in it; what was only ordered does not count. */
const takenIn = async (
  tx: Transaction,
  session: string,
): Promise<{ person: string; pool: string | null }[]> =>
  rowsOf<{ person: string; pool: string | null }>(
    tx,
    `select subject_id as person, pool from specimen
     where tenant = $1 and session = $2 and state = 'active' and retest_of is null and subject_id is not null and coalesce(stage, 'taken') <> 'cancelled'`,
    [tx.tenant, session],
  )

/** A place in a tube for each of so many people; the tubes that are missing are made. */
const placesFor = async (
  tx: Transaction,
  product: Product,
  session: Session,
  day: string,
  count: number,
  taken: readonly { pool: string | null }[],
): Promise<Placed[]> => {
  const tubes = await tubesOfSession(tx, product, session.id)
  const codes = tubes.map(({ code }) => code)
  if (session.size === 1) {
    const fresh = tubeCodes(session.code, [...codes, ...(await codesOfSingles(tx, session.id))], count)
    return fresh.map((code) => ({ pool: null, code }))
  }
  const open = tubes
    .filter(({ stage }) => stage === 'open')
    .map(({ id, size }) => ({ id, free: size - taken.filter(({ pool }) => pool === id).length }))
  const { places, fresh } = fillPools(count, session.size, open)
  const made = tubeCodes(session.code, codes, fresh).map((code) => ({ id: crypto.randomUUID(), code }))
  await insertRecords(
    tx,
    product,
    pools,
    made.map(({ id, code }) => ({
      id,
      homeUnit: session.homeUnit,
      subjectId: null,
      values: tubeValues(session, code, day),
    })),
    { action: 'create' },
  )
  return places.map((place) => {
    if ('fresh' in place)
      return { pool: made[place.fresh]?.id ?? null, code: made[place.fresh]?.code ?? null }
    return { pool: place.tube, code: tubes.find(({ id }) => id === place.tube)?.code ?? null }
  })
}

const codesOfSingles = async (tx: Transaction, session: string): Promise<string[]> =>
  (
    await rowsOf<{ code: string }>(
      tx,
      "select code from specimen where tenant = $1 and session = $2 and state = 'active' and code is not null",
      [tx.tenant, session],
    )
  ).map(({ code }) => code)

type Judged = { readonly answer: Answer['rows']; readonly known: (string | null)[]; readonly wrong: boolean }

const judge = async (tx: Transaction, product: Product, session: Session, body: Body): Promise<Judged> => {
  const rows = body.rows.map((row) => ({
    ...row,
    subject: row.personId ? null : completeValues(persons, row.subject),
  }))
  const problems = rows.map(({ subject }) =>
    subject
      ? problemsOf(persons, subject, true).map(({ field, text }) => ({
          field: `subject.${field}`,
          text: { ...text },
        }))
      : [],
  )
  const unknown = rows.flatMap(({ subject }, at) =>
    subject && problems[at]?.length === 0 ? [{ at, subject }] : [],
  )
  const found = await product.similar(
    tx,
    persons,
    unknown.map(({ subject }) => ({ values: subject, homeUnit: session.homeUnit })),
  )
  await noteReads(tx, persons, found.flat(), 'nghi trùng')
  const similarOf = new Map(unknown.map(({ at }, index) => [at, found[index] ?? []]))
  // A long list is not asked about name by name: who is the same beyond doubt is that person.
  const known = rows.map(
    ({ personId }, at) =>
      personId ?? similarOf.get(at)?.find(({ verdict }) => verdict === 'same')?.id ?? null,
  )
  return {
    answer: rows.map(({ id }, at) => ({
      id,
      problems: problems[at] ?? [],
      similar: [...(similarOf.get(at) ?? [])],
    })),
    known,
    wrong: problems.some((one) => one.length > 0),
  }
}

export const enter = async (
  tx: Transaction,
  product: Product,
  session: Session,
  body: Body,
): Promise<Answer> => {
  if (session.stateOf === 'closed' || session.stateOf === 'cancelled') throw new Refusal('wrongState')
  // Two samplers fill the same tubes: one after the other.
  await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [session.id])
  const { answer, known, wrong } = await judge(tx, product, session, body)
  const taken = await takenIn(tx, session.id)
  const people = new Set(taken.map(({ person }) => person))
  const leads: (string | null)[] = []
  for (const id of known) leads.push(id === null ? null : await leadOfHeld(tx, persons, id))
  const wanted = body.rows.flatMap((row, at) => {
    const person = leads[at] ?? null
    if (person !== null && people.has(person)) return []
    if (person !== null) people.add(person)
    return [{ row, at, person }]
  })
  const already = body.rows.length - wanted.length
  if (body.tryOnly || wrong) return { made: 0, already, rows: answer }
  const seen = []
  for (const { person } of wanted) if (person) seen.push(await getRecord(tx, product, persons, person))
  await noteReads(tx, persons, seen, 'vào phiên lấy mẫu')
  const made = wanted.map((one) => ({ ...one, subjectId: one.person ?? crypto.randomUUID() }))
  await insertRecords(
    tx,
    product,
    persons,
    made
      .filter(({ person }) => person === null)
      .map(({ row, subjectId }) => ({
        id: subjectId,
        homeUnit: session.homeUnit,
        subjectId: null,
        values: completeValues(persons, row.subject),
      })),
    { action: 'create' },
  )
  const places = await placesFor(tx, product, session, body.day, made.length, taken)
  await insertRecords(
    tx,
    product,
    specimens,
    made.map(({ row, subjectId }, index) => ({
      id: row.id,
      homeUnit: session.homeUnit,
      subjectId,
      values: specimenValues(session, places[index] ?? { pool: null, code: null }, body.day),
    })),
    { action: 'create' },
  )
  for (const { row, at, person } of made) {
    const named = known[at]
    if (named && named !== person) await noteLed(tx, persons, named, { register: specimens, id: row.id })
  }
  for (const { at, person, subjectId } of made)
    if (person === null) await product.noteSimilar(tx, persons, subjectId, answer[at]?.similar ?? [])
  return { made: made.length, already, rows: answer }
}
