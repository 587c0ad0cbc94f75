// Papers through the front door: draft, number, seal, register entry, replacement, correction.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { Paper } from './contract.ts'

const DISTRICT = '063'

let app: TestApp
let office: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
})
afterAll(() => app.close())

const urging = {
  addressee: 'UBND xã Mỹ Thanh\nTrạm Y tế xã Mỹ Thanh',
  tasks: '- Rà soát người từ vùng dịch về\n- Báo cáo kết quả tiêm',
  due: '2022-03-20',
  signerName: 'Nguyễn Văn Mẫu',
}

const draft = async (words: object = urging, given: object = {}) => {
  const id = crypto.randomUUID()
  const body = { id, kind: 'urging-letter', unit: DISTRICT, day: '2022-03-10', words, ...given }
  const reply = await office.call('POST', '/api/papers', body)
  return { id, reply, paper: reply.body as Paper }
}
const issue = (id: string, day = '2022-03-10', caller = office, more: object = {}) =>
  caller.call('POST', `/api/papers/${id}/issue`, { day, ...more })

test('a letter is drafted, numbered, sealed, printed, entered in the register, and never changes', async () => {
  const { id, paper } = await draft()
  expect(paper).toMatchObject({
    problems: [],
    refusal: null,
    findings: [],
    suggestedNumber: '01/BCĐ',
    sendBy: '2022-03-11',
  })
  for (const part of ['DỰ THẢO', 'V/v đôn đốc', 'UBND xã Mỹ Thanh', 'Rà soát người', 'TM. BAN CHỈ ĐẠO'])
    expect(paper.html).toContain(part)
  const issued: Paper = (await issue(id)).body
  expect(issued.head).toMatchObject({
    state: 'issued',
    number: '01/BCĐ',
    day: '2022-03-10',
    issuedBy: 'Người 1',
  })
  expect(issued.html).toContain('Số: 01/BCĐ')
  expect(issued.html).toContain('ngày 10 tháng 3 năm 2022')
  expect(issued.html).not.toContain('DỰ THẢO')
  const { record } = (await office.call('GET', `/api/documents/${id}`)).body
  expect(record.values).toMatchObject({
    number: '01/BCĐ',
    type: 'letter',
    direction: 'out',
    origin: 'paper',
    day: '2022-03-10',
    sendBy: '2022-03-11',
    signer: 'Nguyễn Văn Mẫu',
  })
  expect((await office.call('PATCH', `/api/papers/${id}`, { words: { due: '2022-04-01' } })).body.code).toBe(
    'wrongState',
  )
  expect((await issue(id)).body.code).toBe('wrongState')
  expect((await office.call('DELETE', `/api/papers/${id}`)).body.code).toBe('wrongState')
  for (const format of ['docx', 'pdf', 'html']) {
    const file = await office.call('GET', `/api/papers/${id}/document/${format}`)
    expect(file.status).toBe(200)
    expect(file.raw.rawPayload.length).toBeGreaterThan(3000)
  }
  // What is stored is what was sealed; a letter changed past the application is told at once.
  expect(issued.sealHolds).toBe(true)
  const forge = (about: string) =>
    app.owner.query(
      "update paper set document = jsonb_set(document, '{about}', to_jsonb($2::text)) where id = $1",
      [id, about],
    )
  await forge('V/v khác')
  expect((await office.call('GET', `/api/papers/${id}`)).body.sealHolds).toBe(false)
  await forge('V/v đôn đốc thực hiện nhiệm vụ phòng, chống dịch')
  expect((await office.call('GET', `/api/papers/${id}`)).body.sealHolds).toBe(true)
})

test('a draft says what is missing, and cannot be issued without it', async () => {
  const { id, paper } = await draft({ addressee: 'UBND xã' })
  expect(paper.problems.map(({ field }) => field).toSorted()).toEqual(['due', 'signerName', 'tasks'])
  const refused = await issue(id)
  expect([refused.status, refused.body.code]).toEqual([400, 'invalid'])
  await office.call('PATCH', `/api/papers/${id}`, { words: urging })
  expect((await office.call('GET', `/api/papers/${id}`)).body.problems).toEqual([])
  expect((await draft({ no: 'field' })).reply.body.code).toBe('invalid')
  expect((await draft(urging, { kind: 'no-such' })).reply.status).toBe(404)
  expect((await office.call('DELETE', `/api/papers/${id}`)).body).toEqual({ dropped: true })
  const { papers } = (await office.call('GET', `/api/papers?unit=${DISTRICT}`)).body
  expect(papers.some((one: { id: string }) => one.id === id)).toBe(false)
})

test('numbers of a series follow each other, grow with the days, start again in January, and pass over what was written by hand', async () => {
  const numbers: string[] = []
  for (const day of ['2023-01-05', '2023-01-05', '2023-01-09']) {
    const { id } = await draft()
    numbers.push((await issue(id, day)).body.head.number)
  }
  expect(numbers).toEqual(['01/BCĐ', '02/BCĐ', '03/BCĐ'])
  const { id } = await draft()
  const early = await issue(id, '2023-01-06')
  expect([early.status, early.body.code, early.body.message?.vi ?? early.body.vi ?? '']).toEqual([
    409,
    'wrongState',
    expect.stringContaining('09/01/2023'),
  ])
  await office.call('POST', '/api/documents', {
    id: crypto.randomUUID(),
    homeUnit: DISTRICT,
    values: { number: '07/BCĐ-VP', day: '2023-01-10', summary: 'Ghi tay' },
  })
  expect((await issue(id, '2023-01-11')).body.head.number).toBe('08/BCĐ')
  expect((await issue((await draft()).id, '2099-01-01')).body.code).toBe('invalid')
})

test('many signed at once get as many numbers, none twice and none left out', async () => {
  const drafts = await Promise.all(Array.from({ length: 12 }, () => draft()))
  const replies = await Promise.all(drafts.map(({ id }) => issue(id, '2024-02-01')))
  const serials = replies.map(({ body }) => Number.parseInt(body.head.number, 10)).toSorted((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

test('a report and a paper of one series never bear the same number', async () => {
  await app.owner.query(
    `insert into document_number (tenant, unit_key, series, year, serial, number, day, holder, holder_id)
     values ($1, $2, 'BC-BCĐ', 2025, 4, '04/BC-BCĐ', '2025-02-01', 'papers', gen_random_uuid())`,
    [app.tenant, DISTRICT],
  )
  const epidemiologist = await app.signIn(['epidemiologist', DISTRICT])
  const chairman = await app.signIn(['chairman', DISTRICT])
  const id = crypto.randomUUID()
  const made = await epidemiologist.call('POST', '/api/reports', {
    id,
    kind: 'daily',
    unit: DISTRICT,
    from: '2025-02-01',
    to: '2025-02-01',
  })
  expect(made.body.suggestedNumber).toBe('05/BC-BCĐ')
  await chairman.call('PATCH', `/api/reports/${id}`, {
    words: {
      assessment: 'Ổn định.',
      tasks: 'Tiếp tục.',
      signerRole: 'TRƯỞNG BAN',
      signerName: 'Nguyễn Văn Mẫu',
    },
  })
  const answers = Object.fromEntries(
    (await chairman.call('GET', `/api/reports/${id}`)).body.checks
      .filter(({ verdict }: { verdict: string }) => verdict === 'conflict' || verdict === 'wrong')
      .map((check: { id: string }) => [check.id, 'Đã biết.']),
  )
  const freeze = (number: string) =>
    chairman.call('POST', `/api/reports/${id}/freeze`, { number, day: '2025-02-02', answers })
  expect((await freeze('4')).body.code).toBe('sameId')
  const frozen = await freeze('5')
  expect(frozen.status, JSON.stringify(frozen.body)).toBe(200)
  expect((await office.call('GET', `/api/documents/${id}`)).body.record.values).toMatchObject({
    number: '05/BC-BCĐ',
    type: 'report',
    origin: 'report',
  })
})

test('what was issued wrongly is replaced by its like; a slip of form is corrected by a letter; both are linked', async () => {
  const first = await draft()
  await issue(first.id, '2024-05-06')
  const next = crypto.randomUUID()
  const replacing: Paper = (await office.call('POST', `/api/papers/${first.id}/replace`, { id: next })).body
  expect(replacing.head).toMatchObject({ state: 'draft', replaces: first.id, kind: 'urging-letter' })
  expect(replacing.words).toMatchObject({ tasks: urging.tasks })
  const issued: Paper = (await issue(next, '2024-05-07')).body
  const old: Paper = (await office.call('GET', `/api/papers/${first.id}`)).body
  expect(old.head).toMatchObject({ state: 'replaced', replacedBy: next })
  expect((await office.call('GET', `/api/documents/${first.id}`)).body.record.values.status).toBe('replaced')
  expect(
    (await office.call('POST', `/api/papers/${first.id}/replace`, { id: crypto.randomUUID() })).body.code,
  ).toBe('wrongState')

  const letter = crypto.randomUUID()
  const correction: Paper = (await office.call('POST', `/api/papers/${next}/correct`, { id: letter })).body
  expect(correction.words).toMatchObject({ number: issued.head.number, day: '2024-05-07' })
  await office.call('PATCH', `/api/papers/${letter}`, {
    words: { wrong: 'Ban chỉ đạo', right: 'Ban Chỉ đạo', signerName: 'Nguyễn Văn Mẫu' },
  })
  expect((await issue(letter, '2024-05-08')).status).toBe(200)
  const links = (await office.call('GET', '/api/document-links')).body.rows.map(
    ({ values }: { values: { document: string; kind: string; cited: string } }) => [
      values.document,
      values.kind,
      values.cited,
    ],
  )
  expect(links).toContainEqual([next, 'replaces', first.id])
  expect(links).toContainEqual([letter, 'corrects', next])
})

test('numbers on the page that contradict each other need a reason in writing', async () => {
  const wrong = { ...urging, tasks: 'Tiêm 90/100 người, đạt 80 %' }
  const { id, paper } = await draft(wrong, { day: '2025-03-03' })
  expect(paper.findings).toHaveLength(1)
  const refused = await issue(id, '2025-03-03')
  expect([refused.status, refused.body.code]).toEqual([409, 'checksOpen'])
  expect((await issue(id, '2025-03-03', office, { despite: 'Số của đơn vị gửi lên.' })).status).toBe(200)
})
