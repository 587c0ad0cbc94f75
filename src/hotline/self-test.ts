// A result that somebody told becomes a record of the book of self-tests, to be verified, in one transaction.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { changeRecord } from '../kernel/register/change.ts'
import { createRecord } from '../kernel/register/create.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { textOf } from '../kernel/text/text.ts'
import { selfTests } from '../laboratory/self-tests.ts'
import { citizenReports } from './citizen-reports.ts'
import { recordSelfTest } from './contract.ts'

const noName = textOf(
  'Phản ánh này chưa có họ tên, ngày hoặc kết quả: mở hồ sơ phản ánh, ghi cho đủ rồi đưa vào sổ. Chưa có gì thay đổi.',
  'This report lacks a name, the day or the result: open its record and complete it first. Nothing was changed.',
)

export const serveSelfTests = (context: Context): void => {
  const { product, duties } = context
  serve(context, recordSelfTest, async ({ tx, params, body }) => {
    const report = await getRecord(tx, product, citizenReports, params.id)
    await mustHoldIn(tx, duties, 'citizen-reports.write', report.homeUnit)
    await noteReads(tx, citizenReports, [report], 'ghi vào sổ tự xét nghiệm')
    const { caller, callerPhone, village, birthYear, testDay, testResult, testSymptoms, testContact } =
      report.values
    if (report.values.selfTest) throw new Refusal('changedMeanwhile')
    if (!caller || !testDay || !testResult) throw new Refusal('wrongState', null, noName)
    await createRecord(tx, context, selfTests, {
      id: body.selfTest,
      homeUnit: report.homeUnit,
      subject: {
        fullName: caller,
        phone: callerPhone ?? null,
        village: village ?? null,
        birthYear: birthYear ?? null,
      },
      values: {
        testDay,
        result: testResult,
        channel: 'page',
        symptoms: testSymptoms ?? null,
        contact: testContact ?? null,
        positives: testResult === 'positive' ? 1 : 0,
      },
    })
    await changeRecord(tx, product, citizenReports, report.id, {
      action: 'change',
      version: null,
      values: { selfTest: body.selfTest },
    })
    return { selfTest: body.selfTest }
  })
}
