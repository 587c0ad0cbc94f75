// What is planted beside the records of the registers: a report, a list that came in, views, an account, documents and files.
import type { Caller, TestApp } from '../test-app.ts'
import { type Home, markOf } from './marks.ts'

/** A register about persons whose records take files. */
const FILED = 'isolation-breaches'

export const plantOthers = async (
  app: TestApp,
  worker: Caller,
  unit: string,
  homes: Map<string, Home>,
): Promise<void> => {
  const report = crypto.randomUUID()
  const list = crypto.randomUUID()
  const view = crypto.randomUUID()
  const shared = crypto.randomUUID()
  const paper = crypto.randomUUID()
  const plan = crypto.randomUUID()
  const file = crypto.randomUUID()
  const [breach] = [...homes].filter(([, { kind, unit: own }]) => kind === FILED && own === unit)
  const viewOf = (id: string, name: string, unitKey: string | null) => ({
    id,
    register: 'cases',
    name,
    query: {},
    columns: [],
    unitKey,
  })
  const replies = [
    await worker.call('POST', '/api/reports', {
      id: report,
      kind: 'daily',
      unit,
      from: '2022-03-01',
      to: '2022-03-01',
    }),
    await worker.call('PATCH', `/api/reports/${report}`, {
      words: { assessment: `Nhận định ${markOf('reports', unit)}` },
    }),
    await worker.call('POST', '/api/imports', {
      id: list,
      fileName: `${markOf('imports', unit)}.csv`,
      homeUnit: unit,
      register: 'cases',
      paste: `Họ và tên\tNgày báo cáo\nNgười ${markOf('imports', unit)}\t01/03/2022`,
    }),
    await worker.call('POST', '/api/views', viewOf(view, markOf('views', unit), null)),
    await worker.call('POST', '/api/views', viewOf(shared, markOf('sharedViews', unit), unit)),
    await worker.call('POST', '/api/papers', {
      id: paper,
      kind: 'urging-letter',
      unit,
      day: '2022-03-10',
      words: {
        addressee: `Trạm ${markOf('papers', unit)}`,
        tasks: `- Rà soát ${markOf('papers', unit)}`,
        due: '2022-03-20',
        signerName: 'Nguyễn Văn Mẫu',
      },
    }),
    await worker.call('POST', '/api/plans', {
      id: plan,
      unit,
      text: `KẾ HOẠCH\n1. Trạm Y tế ${markOf('plans', unit)} rà soát người về từ vùng dịch trước ngày 20/3/2022.`,
    }),
    await worker.call('POST', `/api/attachments/of/${FILED}/${breach?.[0]}`, {
      id: file,
      name: `${markOf(FILED, unit)}.pdf`,
      file: Buffer.from(`%PDF-1.4 ${markOf(FILED, unit)}`).toString('base64'),
    }),
  ]
  const refused = replies.find(({ status }) => status !== 200)
  if (refused) throw new Error(`${unit}: ${JSON.stringify(refused.body)}`)
  const resting = await app.signIn(['communityTeam', unit])
  await app.owner.query('update account set full_name = $2 where id = $1', [
    resting.accountId,
    `Cán bộ ${markOf('accounts', unit)}`,
  ])
  homes
    .set(report, { kind: 'reports', unit })
    .set(list, { kind: 'imports', unit })
    .set(view, { kind: 'views', unit })
    .set(shared, { kind: 'sharedViews', unit, as: 'views' })
    .set(paper, { kind: 'papers', unit })
    .set(plan, { kind: 'plans', unit })
    .set(file, { kind: FILED, unit, as: 'attachments' })
    .set(resting.accountId, { kind: 'accounts', unit })
}
