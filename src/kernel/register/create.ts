// One new record with its person, as a form, another program or a phone that was without network sends it.
import type { Duties } from '../access/duties.ts'
import { mustHoldIn } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Transaction } from '../database/transaction.ts'
import { leadOfHeld } from '../merge/links.ts'
import { completeValues } from './columns.ts'
import type { RecordRow, Similar } from './contract.ts'
import type { Values } from './field.ts'
import { insertRecords } from './insert.ts'
import type { Product } from './product.ts'
import { findRecord, getRecord } from './read.ts'
import { noteReads } from './reads.ts'
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
  await mustHoldIn(tx, duties, `${register.name}.write`, wanted.homeUnit)
  const how = { action: 'create', from: wanted.from ?? null } as const
  const values = completeValues(register, wanted.values)
  const before = await findRecord(tx, product, register, wanted.id)
  // The same record sent again, as a phone does that did not hear the answer: the answer is given again. What follows for it from other
  // records (a level, a term) was never sent and is not compared.
  if (before && Object.keys(wanted.values).every((field) => before.values[field] === values[field])) {
    await noteReads(tx, register, [before])
    return { record: before, similar: [] }
  }
  if (before) throw new Refusal('sameId')
  refuseProblems(register, wanted.values)
  let subjectId = (register.subject && wanted.subjectId) ?? null
  let similar: Similar[] = []
  if (register.subject && subjectId) {
    // A phone that was without network may still name a person who has been merged since.
    subjectId = await leadOfHeld(tx, register.subject, subjectId)
    await noteReads(tx, register.subject, [await getRecord(tx, product, register.subject, subjectId)])
  }
  if (register.subject && !subjectId && wanted.subject) {
    refuseProblems(register.subject, wanted.subject, 'subject.')
    const subject = completeValues(register.subject, wanted.subject)
    similar =
      (await product.similar(tx, register.subject, [{ values: subject, homeUnit: wanted.homeUnit }]))[0] ?? []
    subjectId = crypto.randomUUID()
    await insertRecords(
      tx,
      product,
      register.subject,
      [{ id: subjectId, homeUnit: wanted.homeUnit, subjectId: null, values: subject }],
      how,
    )
  }
  if (!register.subject)
    similar = (await product.similar(tx, register, [{ values, homeUnit: wanted.homeUnit }]))[0] ?? []
  if (register.subject && !subjectId && !wanted.subject)
    throw new Refusal('invalid', {
      problems: [{ field: 'subject', text: { vi: 'bắt buộc', en: 'is required' } }],
    })
  await noteReads(tx, register.subject ?? register, similar, 'nghi trùng')
  await insertRecords(
    tx,
    product,
    register,
    [{ id: wanted.id, homeUnit: wanted.homeUnit, subjectId, values }],
    how,
  )
  await product.noteSimilar(tx, register.subject ?? register, subjectId ?? wanted.id, similar)
  return { record: await getRecord(tx, product, register, wanted.id), similar }
}
