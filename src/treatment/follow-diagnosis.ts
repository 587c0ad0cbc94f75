// A case whose diagnosis changes owes its update from that moment, whichever door the change came by: written in its transaction.
import type { Values } from '../kernel/register/field.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { cases } from '../surveillance/cases.ts'
import { diagnosisChange, diagnosisOf } from '../surveillance/rules/diagnosis-change.ts'

export const followDiagnosis: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== cases.name) return
  // Of each case the first is how it stood before, the last how it stands now; of a new one both are the same.
  const before = new Map<string, Values>()
  const now = new Map<string, Values>()
  for (const { id, values } of records) {
    if (!before.has(id)) before.set(id, values)
    now.set(id, values)
  }
  const moved = [...now].flatMap(([id, after]) => {
    const was = before.get(id) ?? after
    return diagnosisOf(was) === diagnosisOf(after) ? [] : [{ id, was, after }]
  })
  if (moved.length === 0) return
  const moment = await reportingMoment(tx)
  const changes = new Map<string, Alteration>()
  for (const { id, was, after } of moved) {
    const values = diagnosisChange(was, after, moment)
    if (values !== null)
      changes.set(id, {
        action: 'change',
        version: null,
        values,
        why: 'Chẩn đoán thay đổi: phải báo cập nhật',
      })
  }
  if (changes.size > 0) await changeRecords(tx, product, cases, changes)
}
