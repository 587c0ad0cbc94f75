// A verified self-test becomes a case where the guidance says so; both are written together.
import type { BodyOf, ResponseOf } from '../kernel/contract/endpoint.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { cases } from '../surveillance/cases.ts'
import type { judgeSelfTest } from './contract.ts'
import { RAPID_CASE, rapidCase } from './rules/rapid-case.ts'
import { sameIllnessSql } from './same-illness.ts'
import { selfTests } from './self-tests.ts'

type Answer = ResponseOf<typeof judgeSelfTest>

const knownCase = async (tx: Transaction, person: string, day: string): Promise<string | null> =>
  (
    await findRow<{ id: string }>(
      tx,
      `select c.id from case_record c where c.tenant = $1 and c.subject_id = $2 and c.classification is distinct from 'notACase'
         and ${sameIllnessSql('c', '$3::date')} order by c.report_day desc limit 1`,
      [tx.tenant, person, day],
    )
  )?.id ?? null

export const judgeOrMake = async (
  tx: Transaction,
  product: Product,
  { id, homeUnit, subjectId, values }: RecordRow,
  body: BodyOf<typeof judgeSelfTest>,
): Promise<Answer> => {
  const { classification, because } = rapidCase({
    result: String(values.result),
    verified: values.status === 'verified' || values.status === 'becameCase',
    supervised: values.verifiedHow === 'supervised' || values.verifiedHow === 'remote',
    contact: values.contact === true,
    positives: typeof values.positives === 'number' ? values.positives : 1,
  })
  const { clause, verified } = RAPID_CASE
  if (subjectId === null) throw new Refusal('notFound')
  const known = await knownCase(tx, subjectId, String(values.testDay))
  const said = { classification, because, clause, verified, known }
  if (body.tryOnly || classification === null || known !== null) return { ...said, made: false }
  const made = completeValues(cases, {
    classification,
    reportDay: body.reportDay,
    specimenDay: values.testDay ?? null,
    resultDay: values.testDay ?? null,
    detectionSetting: 'community',
  })
  const problems = problemsOf(cases, made, true)
  if (problems.length > 0) throw new Refusal('invalid', { problems })
  await insertRecords(tx, product, cases, [{ id: body.caseId, homeUnit, subjectId, values: made }], {
    action: 'create',
  })
  await changeRecord(tx, product, selfTests, id, {
    action: 'change',
    version: null,
    values: { caseMade: body.caseId, status: 'becameCase' },
    why: 'Lập ca bệnh từ kết quả tự xét nghiệm',
  })
  return { ...said, made: true }
}
