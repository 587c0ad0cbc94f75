// Việt Nam 2020 entered as cases: cases, recovered and active of each day by the figures are those of historical.json; skipped where it is missing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insertRecords } from '../kernel/register/insert.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { transact } from '../kernel/database/transaction.ts'
import { systemActor } from '../kernel/contract/serving.ts'
import { product } from '../product.ts'
import { cases } from '../surveillance/cases.ts'
import { persons } from '../people/persons.ts'
import { createTestApp } from '../server/test-app.ts'

const folder = join(import.meta.dirname, '../../../shared/data/peers/vietnam-vncovid19-2020')
const UNIT = '02011'

type Patient = { id: string; positiveDate: string; dischargeDate?: string }
type DayRow = { date: string; cases: number; recovered: number; dailyCases: number }

const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T

test.skipIf(!existsSync(folder))(
  'daily cases, recovered and active equal historical.json (shared/data)',
  async () => {
    const app = await createTestApp()
    try {
      const { data: patients } = read<{ data: Patient[] }>('patients.json')
      expect(patients).toHaveLength(288)
      const records = patients.map(({ id, positiveDate, dischargeDate }) => ({
        id: crypto.randomUUID(),
        homeUnit: UNIT,
        subjectId: crypto.randomUUID(),
        values: completeValues(cases, {
          code: `BN${id}`,
          reportDay: positiveDate.slice(0, 10),
          outcome: dischargeDate ? 'recovered' : 'underTreatment',
          outcomeDay: dischargeDate?.slice(0, 10) ?? null,
        }),
      }))
      await transact(app.owner, systemActor(app.tenant), async (tx) => {
        const bearers = records.map(({ subjectId, values }) => ({
          id: subjectId,
          homeUnit: UNIT,
          subjectId: null,
          values: completeValues(persons, { fullName: String(values.code) }),
        }))
        await insertRecords(tx, product, persons, bearers, { action: 'import' })
        await insertRecords(tx, product, cases, records, { action: 'import' })
      })
      const caller = await app.signIn(['epidemiologist', '063'])
      const days = read<DayRow[]>('historical.json')
      const asks = days.flatMap(({ date: to }) =>
        ['cases', 'recovered', 'active'].map((figure) => ({ figure, unit: '063', from: null, to })),
      )
      const answers: { value: number }[] = []
      for (let start = 0; start < asks.length; start += 150) {
        const reply = await caller.call('POST', '/api/figures', { asks: asks.slice(start, start + 150) })
        expect(reply.status).toBe(200)
        answers.push(...reply.body.answers)
      }
      days.forEach(({ date, cases: total, recovered }, at) => {
        const told = answers.slice(3 * at, 3 * at + 3).map(({ value }) => value)
        expect([date, ...told]).toEqual([date, total, recovered, total - recovered])
      })
    } finally {
      await app.close()
    }
  },
)
