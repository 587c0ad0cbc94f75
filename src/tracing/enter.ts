// Fifty contacts of one case entered in one go: every row judged and compared with the persons known, then all of them kept together.
import { noteReads } from '../kernel/register/reads.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { leadOfHeld, noteLed } from '../kernel/merge/links.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Similar } from '../kernel/register/contract.ts'
import type { Values } from '../kernel/register/field.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import type { BodyOf, ResponseOf } from '../kernel/contract/endpoint.ts'
import { persons } from '../people/persons.ts'
import { contacts } from './contacts.ts'
import type { enterContacts } from './contract.ts'

type Body = BodyOf<typeof enterContacts>
type Answer = ResponseOf<typeof enterContacts>

/** What the rules set is not entered. */
const derived = ['level', 'daysToList', 'endDay', 'status']

const problemsIn = (values: Values, subject: Values | null): Answer['rows'][number]['problems'] => [
  ...problemsOf(contacts, values, true).map(({ field, text }) => ({ field, text: { ...text } })),
  ...(subject ? problemsOf(persons, subject, true) : []).map(({ field, text }) => ({
    field: `subject.${field}`,
    text: { ...text },
  })),
]

export const enter = async (tx: Transaction, product: Product, body: Body): Promise<Answer> => {
  const rows = body.rows.map((row) => ({
    ...row,
    values: Object.fromEntries(
      Object.entries({ ...body.shared, ...row.values }).filter(([field]) => !derived.includes(field)),
    ) as Values,
    subject: row.personId ? null : completeValues(persons, row.subject),
  }))
  const judged = rows.map(({ values, subject }) => problemsIn(values, subject))
  const unknown = rows.flatMap(({ id, subject }, at) =>
    subject && judged[at]?.length === 0 ? [{ id, subject }] : [],
  )
  const found = await product.similar(
    tx,
    persons,
    unknown.map(({ subject }) => ({ values: subject, homeUnit: body.homeUnit })),
  )
  const similarOf = new Map<string, readonly Similar[]>(unknown.map(({ id }, at) => [id, found[at] ?? []]))
  await noteReads(tx, persons, found.flat(), 'nghi trùng')
  const answer = rows.map(({ id }, at) => ({
    id,
    problems: judged[at] ?? [],
    similar: [...(similarOf.get(id) ?? [])],
  }))
  if (body.tryOnly || judged.some((problems) => problems.length > 0)) return { made: 0, rows: answer }
  const known = []
  for (const { personId } of rows)
    if (personId) known.push(await getRecord(tx, product, persons, await leadOfHeld(tx, persons, personId)))
  await noteReads(tx, persons, known, 'nhập người tiếp xúc')
  const leads = known.map(({ id }) => id)
  const made = rows.map((row) => ({
    ...row,
    subjectId: row.personId ? (leads.shift() ?? null) : crypto.randomUUID(),
  }))
  await insertRecords(
    tx,
    product,
    persons,
    made.flatMap(({ subject, subjectId }) =>
      subject && subjectId
        ? [{ id: subjectId, homeUnit: body.homeUnit, subjectId: null, values: subject }]
        : [],
    ),
    { action: 'create' },
  )
  await insertRecords(
    tx,
    product,
    contacts,
    made.map(({ id, subjectId, values }) => ({
      id,
      homeUnit: body.homeUnit,
      subjectId,
      values: completeValues(contacts, values),
    })),
    { action: 'create' },
  )
  for (const { id, personId, subjectId } of made)
    if (personId && personId !== subjectId) await noteLed(tx, persons, personId, { register: contacts, id })
  for (const { id, subject, subjectId } of made)
    if (subject && subjectId) await product.noteSimilar(tx, persons, subjectId, similarOf.get(id) ?? [])
  return { made: made.length, rows: answer }
}
