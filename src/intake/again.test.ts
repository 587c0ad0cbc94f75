// Lists that come again, through the front door: what is known already is known, whatever stands above it or beside it now.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const upload = async (register: string, lines: readonly string[]) => {
  const id = crypto.randomUUID()
  const preview = await worker.sure('POST', '/api/imports', {
    id,
    fileName: 'a.csv',
    file: Buffer.from(lines.join('\n'), 'utf8').toString('base64'),
    homeUnit: '02011',
    register,
  })
  return { id, preview }
}

const run = async (id: string) => {
  const job = await worker.sure('POST', `/api/imports/${id}/run`, {})
  const ended = (await app.jobEnd(worker, job.id)).body
  expect(ended.state, JSON.stringify(ended)).toBe('done')
  return ended.result
}

const takeIn = async (register: string, lines: readonly string[]) => {
  const { id, preview } = await upload(register, lines)
  return { id, preview, counts: await run(id) }
}

test('a list without names sent again with a line above: that line is new, the others are known', async () => {
  const head = 'Năm sinh,Giới tính,Ngày báo cáo'
  const lines = ['1980,Nam,01/03/2022', '1985,Nữ,02/03/2022', '1980,Nam,01/03/2022']
  expect((await takeIn('cases', [head, ...lines])).counts).toMatchObject({ new: 3, same: 0 })
  expect((await takeIn('cases', [head, '1990,Nam,03/03/2022', ...lines])).counts).toMatchObject({
    new: 1,
    same: 3,
  })
})

test('two doses under one card in a list without names are those of one person', async () => {
  const found = async () => (await worker.sure('GET', '/api/persons')).total
  const before = await found()
  const { counts, preview } = await takeIn('doses', [
    'CCCD,Năm sinh,Nhóm tuổi,Mũi,Loại vắc xin,Ngày tiêm',
    '006180012345,1980,18+,Mũi 1,Pfizer,01/02/2022',
    '006180012345,1980,18+,Mũi 2,Pfizer,01/03/2022',
    '006185054321,1985,18+,Mũi 1,Pfizer,01/02/2022',
  ])
  expect(counts, JSON.stringify(preview.problems)).toMatchObject({ new: 3 })
  expect((await found()) - before).toBe(2)
})
