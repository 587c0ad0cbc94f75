// Whole sheets of offices, read to the values of a register.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolationOrders } from '../../isolation/isolation-orders.ts'
import { specimens } from '../../laboratory/specimens.ts'
import { persons } from '../../people/persons.ts'
import { cases } from '../../surveillance/cases.ts'
import { teamMembers } from '../../teams/team-members.ts'
import { doses } from '../../vaccination/doses.ts'
import { learn, nothingLearned } from './learned.ts'
import { fingerprint } from './row-reading.ts'
import { dateCell, readSheet, sheetOf } from './sheet-making.ts'

const units: Record<string, string> = { 'Xã Mỹ Thanh': 'commune:my-thanh', 'Mỹ Thanh': 'commune:my-thanh', 'XÃ MỸ THANH': 'commune:my-thanh', 'Phường Hà Khẩu': 'commune:ha-khau' }
const findUnit = (name: string): string | null => units[name] ?? null

test('a list of cases with titles, three date styles, sections and a unit', () => {
  const { rows, targets } = readSheet(
    sheetOf([
      ['DANH SÁCH F0 XÃ MỸ THANH'],
      ['TT', 'Họ tên BN', 'Ngày tháng năm sinh', 'Giới', 'SĐT', 'CCCD', 'Ngày lấy mẫu', 'Ngày có KQ', 'Ngày báo cáo', 'Nơi điều trị', 'Ghi chú'],
      ['I', 'Xã Mỹ Thanh'],
      [1, 'NGUYỄN VĂN  AN', '5/3/1985', 'Nam', 912345678, '001085012345', dateCell('2022-03-01'), '2/3/22', '02.03.2022', 'Tại nhà', 'tự test'],
      ['II', 'Phường Hà Khẩu'],
      [2, 'trần thị bé', '1990', 'nữ', '0987.654.321', '', '44621', 'ngày 2 tháng 3 năm 2022', '2022-03-02', 'BV Dã chiến số 3', ''],
    ]),
    cases,
    { findUnit },
  )
  expect(targets).toEqual([
    'sequence', 'subject.fullName', 'subject.birthDay', 'subject.sex', 'subject.phone', 'subject.nationalId', 'specimenDay', 'resultDay', 'reportDay',
    'treatmentPlace', 'note',
  ])
  expect(rows[0]).toMatchObject({
    homeUnit: 'commune:my-thanh',
    verdict: 'ready',
    subject: { fullName: 'Nguyễn Văn An', birthDay: '1985-03-05', birthYear: 1985, sex: 'male', phone: '0912345678', nationalId: '001085012345' },
    values: { specimenDay: '2022-03-01', resultDay: '2022-03-02', reportDay: '2022-03-02', treatmentPlace: 'home', note: 'tự test', outcome: 'underTreatment' },
  })
  expect(rows[1]).toMatchObject({
    homeUnit: 'commune:ha-khau',
    verdict: 'question',
    subject: { fullName: 'Trần Thị Bé', birthYear: 1990, sex: 'female' },
    values: { specimenDay: '2022-03-01', resultDay: '2022-03-02', reportDay: '2022-03-02', treatmentPlace: 'facility' },
  })
  expect(rows[1]?.raw[1]).toBe('trần thị bé')
})

test('Năm sinh over Nam and Nữ tells sex and birth; an age and a mark do too', () => {
  const { rows, targets } = readSheet(
    sheetOf([
      ['STT', 'Họ và tên', 'Năm sinh', '', 'Ngày xét nghiệm', 'Hình thức XN', 'KQ', 'Ngày trả KQ'],
      ['', '', 'Nam', 'Nữ', '', '', '', ''],
      [1, 'Nguyễn Văn An', '1980', '', '01/03/2022', 'Test nhanh', 'Âm tính', '01/03/2022'],
      [2, 'Lê Thị Cúc', '', '12/05/1999', '01/03/2022', 'PCR', 'Dương tính', '02/03/2022'],
      [3, 'Đỗ Thị Dung', '', '47', '01/03/2022', 'RT-PCR', '(+)', '02/03/2022'],
    ]),
    specimens,
  )
  expect(targets.slice(2, 4)).toEqual(['sexByColumn:male', 'sexByColumn:female'])
  expect(rows.map(({ subject }) => [subject['sex'], subject['birthYear'], subject['birthDay'] ?? null])).toEqual([
    ['male', 1980, null], ['female', 1999, '1999-05-12'], ['female', 1975, null],
  ])
  expect(rows.map(({ values }) => [values['method'], values['result']])).toEqual([['rapid', 'negative'], ['pcr', 'positive'], ['pcr', 'positive']])
  expect(rows.every(({ verdict }) => verdict === 'ready')).toBe(true)
})

test('one column for each result, marked', () => {
  const { rows, targets } = readSheet(
    sheetOf([
      ['STT', 'Họ và tên', 'Ngày lấy mẫu', 'Phương pháp', 'Kết quả', ''],
      ['', '', '', '', 'Âm tính', 'Dương tính'],
      [1, 'Nguyễn Văn An', '01/03/2022', 'PCR', 'x', ''],
      [2, 'Lê Thị Cúc', '01/03/2022', 'PCR', '', 'X'],
    ]),
    specimens,
  )
  expect(targets.slice(4)).toEqual(['result=negative', 'result=positive'])
  expect(rows.map(({ values }) => values['result'])).toEqual(['negative', 'positive'])
})

test('family and given name in two columns', () => {
  const { rows } = readSheet(
    sheetOf([['Họ đệm', 'Tên', 'Ngày sinh', 'Mũi', 'Loại vắc xin', 'Ngày tiêm', 'Nhóm tuổi'], ['Nguyễn Thị', 'Mai', '01/02/2012', 'Mũi 1', 'Pfizer', '20/03/2022', '5-11 tuổi']]),
    doses,
  )
  expect(rows[0]).toMatchObject({ subject: { fullName: 'Nguyễn Thị Mai', birthDay: '2012-02-01' }, values: { doseNumber: 1, product: 'pfizer', targetGroup: 'age5to11', doseDay: '2022-03-20' } })
})

test('the order of day and month is decided by the column', () => {
  const { rows, notes } = readSheet(
    sheetOf([['Họ tên', 'Ngày báo cáo'], ['Lê An', '03/14/2022'], ['Lê Bình', '03/02/2022']]),
    cases,
  )
  expect(rows.map(({ values }) => values['reportDay'])).toEqual(['2022-03-14', '2022-03-02'])
  expect(notes.join()).toMatch(/tháng trước ngày/)
})

test('what is missing or impossible is named, and the row is kept', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Giới tính', 'Ngày khởi phát', 'Tuổi'],
      ['', '01/03/2022', 'Nam', '', '20'],
      ['Lê An', '31/02/2022', 'Nam', '', '20'],
      ['Lê Bình', '01/03/2029', 'Nam', '', '20'],
      ['Lê Cường', '01/03/2022', 'xyz', '40/01/2022', '200'],
      ['Lê Dũng', '01/03/2022', 'Nam', '', '20'],
    ]),
    cases,
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['problem', 'problem', 'problem', 'question', 'ready'])
  const texts = rows.map(({ problems }) => problems.filter(({ severity }) => severity !== 'info').map(({ text }) => text.vi))
  expect(texts[0]).toEqual(['Thiếu họ và tên'])
  expect(texts[1]).toEqual(['Không có ngày 31/2/2022'])
  expect(texts[2]).toEqual(['Ngày 01/03/2029 ở tương lai'])
  expect(texts[3]).toHaveLength(3)
  expect(rows[3]?.unknownWords).toEqual([{ target: 'subject.sex', word: 'xyz', guess: null }])
})

test('contradictions are questions; a due day may lie ahead', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ và tên', 'Hình thức cách ly', 'Từ ngày', 'Đến ngày'],
      ['Lê An', 'Tập trung', '25/03/2022', '08/04/2022'],
      ['Lê Bình', 'Tại nhà', '25/03/2022', '20/03/2022'],
    ]),
    isolationOrders,
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'question'])
  expect(rows[0]?.values['dueDay']).toBe('2022-04-08')
})

test('a personal number that lost its zero, and one that contradicts the year', () => {
  const { rows } = readSheet(
    sheetOf([['Họ tên', 'Năm sinh', 'Giới tính', 'CCCD', 'Ngày báo cáo'], ['Lê An', 1985, 'Nam', 1085012345, '01/03/2022'], ['Lê Bình', 1990, 'Nam', '001085012345', '01/03/2022']]),
    cases,
  )
  expect(rows[0]?.subject['nationalId']).toBe('001085012345')
  expect(rows[0]?.verdict).toBe('ready')
  expect(rows[1]?.verdict).toBe('question')
})

test('a list without names calls each person by the code, and says so once', () => {
  const { rows } = readSheet(sheetOf([['Mã BN', 'Tuổi', 'Ngày công bố'], ['17', '30', '06/03/2020'], ['BN18', '27', '06/03/2020']]), cases)
  expect(rows.map(({ subject }) => subject['fullName'])).toEqual(['BN 17', 'BN 18'])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready'])
  expect(rows.flatMap(({ problems }) => problems)).toHaveLength(1)
  expect(rows[0]?.subject['birthYear']).toBe(1990)
})

test('a list without a report column takes the nearest day before it, or its own day', () => {
  const own = readSheet(sheetOf([['Danh sách F0 ngày 05/03/2022'], ['STT', 'Họ tên', 'Giới tính'], [1, 'Lê An', 'Nam']]), cases)
  expect(own.rows[0]).toMatchObject({ verdict: 'ready', values: { reportDay: '2022-03-05' } })
  const result = readSheet(sheetOf([['STT', 'Họ tên', 'Ngày dương tính'], [1, 'Lê An', '04/03/2022']]), cases)
  expect(result.rows[0]).toMatchObject({ verdict: 'ready', values: { reportDay: '2022-03-04', resultDay: '2022-03-04' } })
})

test('a unit cell merged over several rows counts for each', () => {
  const { rows } = readSheet(
    sheetOf([['STT', 'Họ tên', 'Xã', 'Ngày báo cáo'], [1, 'Lê An', 'Mỹ Thanh', '01/03/2022'], [2, 'Lê Bình', null, '01/03/2022'], [3, 'Lê Cường', 'Mỹ Lạ', '01/03/2022']], { merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] }),
    cases,
    { findUnit, defaults: { homeUnit: 'commune:default' } },
  )
  expect(rows.map(({ homeUnit }) => homeUnit)).toEqual(['commune:my-thanh', 'commune:my-thanh', 'commune:default'])
  expect(rows[2]?.problems.some(({ text }) => /Mỹ Lạ/.test(text.vi))).toBe(true)
})

test('what an office taught wins over our reading', () => {
  const sheet = sheetOf([['Họ tên', 'Ngày BC', 'KQ cuối'], ['Lê An', '01/03/2022', 'về']])
  const learned = learn(nothingLearned, { headers: [{ header: 'KQ cuối', target: 'outcome' }], values: [{ target: 'outcome', word: 'Về', value: 'recovered' }] })
  const { rows, columns } = readSheet(sheet, cases, { learned })
  expect(columns[2]).toMatchObject({ target: 'outcome', confidence: 1 })
  expect(rows[0]?.values['outcome']).toBe('recovered')
  expect(learn(learned, { headers: [{ header: 'kq CUỐI', target: null }] }).headers).toEqual({ 'kq cuoi': 'ignore' })
})

test('links are handed on as texts', () => {
  const { rows } = readSheet(sheetOf([['Họ tên', 'Vai trò', 'Tổ', 'Ngày tham gia'], ['Lê An', 'Tổ trưởng', 'Tổ 3', '01/08/2021']]), teamMembers)
  expect(rows[0]).toMatchObject({ links: { team: 'Tổ 3' }, values: { role: 'leader' } })
})

test('a list of persons without header is read by its content', () => {
  const { rows, targets } = readSheet(
    sheetOf([['1', 'Nguyễn Văn An', 'Nam', '12/03/1985', '0912345678', '001085012345'], ['2', 'Trần Thị Bé', 'Nữ', '05/12/1990', '0912345679', '001190012345'], ['3', 'Lê Cúc', 'Nữ', '25/12/1991', '0912345670', '001191012345']]),
    persons,
  )
  expect(targets).toEqual(['sequence', 'fullName', 'sex', 'birthDay', 'phone', 'nationalId'])
  expect(rows.every(({ verdict }) => verdict === 'ready')).toBe(true)
})

test('the same row has the same print, whatever the order of its columns', () => {
  const one = readSheet(sheetOf([['Họ tên', 'Ngày báo cáo', 'Giới tính'], ['Lê An', '01/03/2022', 'Nam']]), cases).rows[0]
  const other = readSheet(sheetOf([['Giới', 'Ngày báo cáo', 'Họ và tên'], ['nam', '2022-03-01', 'LÊ AN']]), cases).rows[0]
  expect(one && fingerprint(cases, one.values, one.subject, null)).toBe(other && fingerprint(cases, other.values, other.subject, null))
})

test('reading never throws, and gives each data row once', () => {
  const cell = fc.oneof(
    fc.constant(null), fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('__proto__', 'constructor', 'toString', '31/02/2022', 'Dương tính', 'x', '+', '1e999', '９', '\u0000'),
  )
  const header = fc.constantFrom('Họ và tên', 'Ngày báo cáo', 'Năm sinh', 'Tuổi', 'CCCD', 'SĐT', 'Xã', 'Mũi', 'Kết quả', 'constructor', 'Ghi chú')
  fc.assert(
    fc.property(fc.constantFrom(cases, specimens, doses, persons), fc.array(header, { minLength: 2, maxLength: 8 }), fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (register, headers, rows) => {
      const result = readSheet(sheetOf([headers, ...rows]), register, { findUnit })
      expect(result.rows.map(({ row }) => row)).toEqual(result.layout.roles.flatMap((role, row) => (role === 'data' ? [row] : [])))
      for (const { verdict, problems } of result.rows) if (verdict !== 'ready') expect(problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
