// Whole sheets of offices, read to the values of a register.
import { expect, test } from 'vitest'
import { specimens } from '../../laboratory/specimens.ts'
import { persons } from '../../people/persons.ts'
import { cases } from '../../surveillance/cases.ts'
import { doses } from '../../vaccination/doses.ts'
import { dateCell, readSheet, sheetOf } from './sheet-making.ts'

const units: Record<string, string> = {
  'Xã Mỹ Thanh': 'commune:my-thanh',
  'Mỹ Thanh': 'commune:my-thanh',
  'XÃ MỸ THANH': 'commune:my-thanh',
  'Phường Hà Khẩu': 'commune:ha-khau',
}
const findUnit = (name: string): string | null => units[name] ?? null

test('a list of cases with titles, three date styles, sections and a unit', () => {
  const { rows, targets } = readSheet(
    sheetOf([
      ['DANH SÁCH F0 XÃ MỸ THANH'],
      [
        'TT',
        'Họ tên BN',
        'Ngày tháng năm sinh',
        'Giới',
        'SĐT',
        'CCCD',
        'Ngày lấy mẫu',
        'Ngày có KQ',
        'Ngày báo cáo',
        'Nơi điều trị',
        'Ghi chú',
      ],
      ['I', 'Xã Mỹ Thanh'],
      [
        1,
        'NGUYỄN VĂN  AN',
        '5/3/1985',
        'Nam',
        912345678,
        '001085012345',
        dateCell('2022-03-01'),
        '2/3/22',
        '02.03.2022',
        'Tại nhà',
        'tự test',
      ],
      ['II', 'Phường Hà Khẩu'],
      [
        2,
        'trần thị bé',
        '1990',
        'nữ',
        '0987.654.321',
        '',
        '44621',
        'ngày 2 tháng 3 năm 2022',
        '2022-03-02',
        'BV Dã chiến số 3',
        '',
      ],
    ]),
    cases,
    { findUnit },
  )
  expect(targets).toEqual([
    'sequence',
    'subject.fullName',
    'subject.birthDay',
    'subject.sex',
    'subject.phone',
    'subject.nationalId',
    'specimenDay',
    'resultDay',
    'reportDay',
    'treatmentPlace',
    'note',
  ])
  expect(rows[0]).toMatchObject({
    homeUnit: 'commune:my-thanh',
    verdict: 'ready',
    subject: {
      fullName: 'Nguyễn Văn An',
      birthDay: '1985-03-05',
      birthYear: 1985,
      sex: 'male',
      phone: '0912345678',
      nationalId: '001085012345',
    },
    values: {
      specimenDay: '2022-03-01',
      resultDay: '2022-03-02',
      reportDay: '2022-03-02',
      treatmentPlace: 'home',
      note: 'tự test',
      outcome: 'underTreatment',
    },
  })
  expect(rows[1]).toMatchObject({
    homeUnit: 'commune:ha-khau',
    verdict: 'question',
    subject: { fullName: 'Trần Thị Bé', birthYear: 1990, sex: 'female' },
    values: {
      specimenDay: '2022-03-01',
      resultDay: '2022-03-02',
      reportDay: '2022-03-02',
      treatmentPlace: 'facility',
    },
  })
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
  expect(
    rows.map(({ subject }) => [subject['sex'], subject['birthYear'], subject['birthDay'] ?? null]),
  ).toEqual([
    ['male', 1980, null],
    ['female', 1999, '1999-05-12'],
    ['female', 1975, null],
  ])
  expect(rows.map(({ values }) => [values['method'], values['result']])).toEqual([
    ['rapid', 'negative'],
    ['pcr', 'positive'],
    ['pcr', 'positive'],
  ])
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
    sheetOf([
      ['Họ đệm', 'Tên', 'Ngày sinh', 'Mũi', 'Loại vắc xin', 'Ngày tiêm', 'Nhóm tuổi'],
      ['Nguyễn Thị', 'Mai', '01/02/2012', 'Mũi 1', 'Pfizer', '20/03/2022', '5-11 tuổi'],
    ]),
    doses,
  )
  expect(rows[0]).toMatchObject({
    subject: { fullName: 'Nguyễn Thị Mai', birthDay: '2012-02-01' },
    values: { doseNumber: 1, product: 'pfizer', targetGroup: 'age5to11', doseDay: '2022-03-20' },
  })
})

test('a list of persons without header is read by its content', () => {
  const { rows, targets } = readSheet(
    sheetOf([
      ['1', 'Nguyễn Văn An', 'Nam', '12/03/1985', '0912345678', '001085012345'],
      ['2', 'Trần Thị Bé', 'Nữ', '05/12/1990', '0912345679', '001190012345'],
      ['3', 'Lê Cúc', 'Nữ', '25/12/1991', '0912345670', '001191012345'],
    ]),
    persons,
  )
  expect(targets).toEqual(['sequence', 'fullName', 'sex', 'birthDay', 'phone', 'nationalId'])
  expect(rows.every(({ verdict }) => verdict === 'ready')).toBe(true)
})
