// For tests of erasing: an office with its second person, records as if entered long ago, and an erasure taken through all of its steps.
import { expect } from 'vitest'
import { systemActor } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import { documents } from '../papers/documents.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from './test-app.ts'

export const UNIT = '02011'
export const uuid = () => crypto.randomUUID()

export const ok = async (reply: ReturnType<Caller['call']>) => {
  const { status, body } = await reply
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

export const makeWorld = async () => {
  const app: TestApp = await createTestApp()
  const officer = await app.signIn(['dataProtection', '063'])
  const chairman = await app.signIn(['chairman', '063'])
  const worker = await app.signIn(['epidemiologist', '063'])

  const enterCase = async (fullName: string, more: { subject?: object; values?: object } = {}) => {
    const id = uuid()
    const { record } = await worker.sure('POST', '/api/cases', {
      id,
      homeUnit: UNIT,
      subject: { fullName, sex: 'female', birthDay: '1960-12-20', ...more.subject },
      values: { reportDay: '2011-03-05', ...more.values },
    })
    return { id, person: record.subjectId as string, version: record.version as number }
  }

  /** As if all of it had been entered long ago. */
  const age = async (months: number) => {
    for (const { table } of product.registers)
      await app.owner.query(`update ${table} set changed_at = now() - make_interval(months => $1)`, [months])
  }

  const ask = (kind: string, caller = officer) => {
    const id = uuid()
    return caller.call('POST', '/api/privacy/erasures', { id, unit: '063', kind })
  }

  const wait = () => app.owner.query("update erasure_order set not_before = now() where state = 'approved'")

  const run = async (id: string) => {
    const job = await officer.sure('POST', `/api/privacy/erasures/${id}/run`, {})
    expect((await app.jobEnd(officer, job.id)).body.state).toBe('done')
    const { erasures } = await officer.sure('GET', '/api/privacy/erasures')
    return erasures.find((one: { id: string }) => one.id === id)
  }

  const through = async (id: string) => {
    await chairman.sure('POST', `/api/privacy/erasures/${id}/approve`, {})
    await wait()
    return run(id)
  }

  /** A paper about a record, issued on a day, with its entry in the register of documents. */
  const issue = async (recordId: string, day: string, text: string) => {
    const id = uuid()
    await app.owner.query(
      `insert into paper (tenant, id, unit_key, kind, register, record_id, state, day, words, number, document, hash, created_by)
       values ($1, $2, $3, 'isolation-decision', 'cases', $4, 'issued', $5, $6, '12/QĐ-UBND', $6, 'x', $7)`,
      [app.tenant, id, UNIT, recordId, day, JSON.stringify({ text }), officer.accountId],
    )
    await transact(app.owner, systemActor(app.tenant), (tx) =>
      insertRecords(
        tx,
        product,
        documents,
        [
          {
            id,
            homeUnit: UNIT,
            subjectId: null,
            values: { direction: 'out', number: '12/QĐ-UBND', day, summary: text },
          },
        ],
        { action: 'create' },
      ),
    )
    return id
  }

  return { app, officer, chairman, worker, enterCase, issue, age, ask, wait, through }
}
export type World = Awaited<ReturnType<typeof makeWorld>>
