// One new record with its person, as a form, another program or a phone that was without network sends it.
import type { Duties } from '../access/duties.ts'
import { besideEachOther, mustHoldIn } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { inOnePiece } from '../database/hold-back.ts'
import type { Transaction } from '../database/transaction.ts'
import { leadOfHeld, noteLed } from '../merge/links.ts'
import { completeValues } from './columns.ts'
import type { RecordRow, Similar } from './contract.ts'
import type { Values } from './field.ts'
import { insertRecords } from './insert.ts'
import type { Product } from './product.ts'
import { findRecord, getRecord } from './read.ts'
import { namedIn, noteReads } from './reads.ts'
import type { Register } from './register.ts'
import { problemsOf } from './shape.ts'

export type Wanted = {
  readonly id: string
  readonly homeUnit: string
  readonly values: Values
  /** The person it is about: one that is known, or a new one. */
  readonly subjectId?: string | undefined
  readonly subject?: Values | undefined
  /** The device that it came from. */
  readonly from?: string
}

const refuseProblems = (register: Register, values: Values, prefix = ''): void => {
  const problems = problemsOf(register, values, true)
  if (problems.length > 0)
    throw new Refusal('invalid', {
      problems: problems.map(({ field, text }) => ({ field: prefix + field, text })),
    })
}

export const createRecord = async (
  tx: Transaction,
  { product, duties }: { readonly product: Product; readonly duties: Duties },
  register: Register,
  wanted: Wanted,
): Promise<{ readonly record: RecordRow; readonly similar: Similar[] }> => {
  const how = { action: 'create', from: wanted.from ?? null } as const
  const values = completeValues(register, wanted.values)
  const given = register.subject ? (wanted.subjectId ? undefined : wanted.subject) : wanted.values
  const soughtOf = register.subject ?? register
  const sought =
    given && problemsOf(soughtOf, given, true).length === 0 ? completeValues(soughtOf, given) : undefined
  // Whether it may be, whether it is there already and who is like it is asked in one piece; nothing is done before all is heard.
  const [before, alike] = await inOnePiece(tx.client, () =>
    besideEachOther(
      mustHoldIn(tx, duties, `${register.name}.write`, wanted.homeUnit),
      Promise.all([
        findRecord(tx, product, register, wanted.id),
        sought ? product.similar(tx, soughtOf, [{ values: sought, homeUnit: wanted.homeUnit }]) : [],
      ]),
    ),
  )
  // The same record sent again, as a phone does that did not hear the answer: the answer is given again. What follows for it from other
  // records (a level, a term) was never sent and is not compared.
  if (before && Object.keys(wanted.values).every((field) => before.values[field] === values[field])) {
    await noteReads(tx, register, [before])
    return { record: before, similar: [] }
  }
  if (before) throw new Refusal('sameId')
  refuseProblems(register, wanted.values)
  const similar = [...(alike[0] ?? [])]
  let subjectId = (register.subject && wanted.subjectId) ?? null
  let entered: Promise<void> = Promise.resolve()
  if (register.subject && subjectId) {
    // A phone that was without network may still name a person who has been merged since.
    subjectId = await leadOfHeld(tx, register.subject, subjectId)
    await noteReads(tx, register.subject, [await getRecord(tx, product, register.subject, subjectId)])
  }
  if (register.subject && !subjectId) {
    if (!wanted.subject)
      throw new Refusal('invalid', {
        problems: [{ field: 'subject', text: { vi: 'bắt buộc', en: 'is required' } }],
      })
    refuseProblems(register.subject, wanted.subject, 'subject.')
  }
  const { subject } = register
  if (subject && sought) {
    const person = { id: crypto.randomUUID(), homeUnit: wanted.homeUnit, subjectId: null, values: sought }
    subjectId = person.id
    // Not waited for: what is about the person goes along with it.
    entered = inOnePiece(tx.client, () => insertRecords(tx, product, subject, [person], how))
    entered.catch(() => undefined)
  }
  await noteReads(tx, soughtOf, similar, 'nghi trùng')
  await besideEachOther(
    entered,
    insertRecords(
      tx,
      product,
      register,
      [{ id: wanted.id, homeUnit: wanted.homeUnit, subjectId, values }],
      how,
    ),
  )
  if (register.subject && wanted.subjectId && subjectId !== wanted.subjectId)
    await noteLed(tx, register.subject, wanted.subjectId, { register, id: wanted.id })
  await product.noteSimilar(tx, soughtOf, subjectId ?? wanted.id, similar)
  const record = await getRecord(tx, product, register, wanted.id)
  if (namedIn(register, record).length > 0) await noteReads(tx, register, [record])
  return { record, similar }
}
