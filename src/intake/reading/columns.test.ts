// What columns mean, by header and by content, and which register a sheet is.
import { expect, test } from 'vitest'
import { isolationOrders } from '../../isolation/isolation-orders.ts'
import { specimens } from '../../laboratory/specimens.ts'
import { cases } from '../../surveillance/cases.ts'
import { doses } from '../../vaccination/doses.ts'
import { registers } from '../../registers.ts'
import { assignBest } from './assignment.ts'
import { guessRegister } from './guess-register.ts'
import { layoutOf, readSheet, sheetOf } from './sheet-making.ts'
import { isTargetOf, targetChoices } from './targets.ts'

test.each([
  ['HỌ VÀ TÊN (chữ in hoa)', 'subject.fullName'],
  ['Ho ten benh nhan', 'subject.fullName'],
  ['Họ & tên', 'subject.fullName'],
  ['Ngày, tháng, năm sinh', 'subject.birthDay'],
  ['N. sinh', null],
  ['NS', 'subject.birthYear'],
  ['Giới tính (Nam/Nữ)', 'subject.sex'],
  ['Số ĐT liên hệ', 'subject.phone'],
  ['CMND/CCCD/Hộ chiếu', 'subject.nationalId'],
  ['Địa chỉ nơi ở hiện tại', 'subject.address'],
  ['Ngày lâý mẫu', 'specimenDay'],
  ['NGÀY CÓ KQ', 'resultDay'],
  ['date_of_onset', 'onsetDay'],
  ['Symptom Onset', 'onsetDay'],
  ['Nơi đtrị', 'treatmentPlace'],
  ['Kết quả ĐT', 'outcome'],
  ['Xã/Phường', 'unit'],
  ['Quận/Huyện', 'unit:district'],
  ['Tuổi', 'ageYears'],
  ['Ghi chú', 'note'],
  ['Màu áo', null],
])('the header “%s” alone', (header, target) => {
  const { targets } = readSheet(
    sheetOf([
      ['Mã ca', 'Ngày báo cáo', header],
      ['A1', '01/03/2022', ''],
    ]),
    cases,
  )
  expect(targets[2]).toBe(target)
})

const meaning = (words: string[]) =>
  readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Kết quả'],
      ...words.map((word, index) => [`Lê A${'nbc'.charAt(index)}`, '01/03/2022', word]),
    ]),
    cases,
  ).targets[2]

test('the content decides between two meanings of “Kết quả”', () => {
  expect(meaning(['Khỏi', 'Tử vong', 'Đang điều trị'])).toBe('outcome')
  expect(meaning(['Dương tính', 'Nghi ngờ', 'Dương tính'])).toBe('classification')
})

test('a field is given once; notes may be many', () => {
  const { targets } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Ngày báo cáo', 'Ghi chú', 'Ghi chú'],
      ['Lê An', '01/03/2022', '02/03/2022', 'a', 'b'],
    ]),
    cases,
  )
  expect(targets.filter((target) => target === 'reportDay')).toHaveLength(1)
  expect(targets.filter((target) => target === 'note')).toHaveLength(2)
})

test.each([
  [
    'DANH SÁCH F0 ĐIỀU TRỊ TẠI NHÀ',
    ['STT', 'Họ tên', 'Năm sinh', 'Ngày dương tính', 'Nơi điều trị'],
    cases.name,
  ],
  ['DANH SÁCH LẤY MẪU XÉT NGHIỆM', ['STT', 'Họ tên', 'Mã mẫu', 'Ngày lấy mẫu', 'Kết quả'], specimens.name],
  [
    'Danh sách F1 cách ly tập trung',
    ['STT', 'Họ tên', 'Hình thức cách ly', 'Từ ngày', 'Đến ngày', 'Nơi cách ly'],
    isolationOrders.name,
  ],
  ['KẾT QUẢ TIÊM VẮC XIN', ['STT', 'Họ tên', 'Mũi', 'Loại vắc xin', 'Số lô', 'Ngày tiêm'], doses.name],
  ['', ['Tên tổ', 'Loại tổ', 'Thôn', 'Ngày thành lập'], 'teams'],
  ['', ['STT', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Địa chỉ', 'Điện thoại'], 'persons'],
])('“%s” %j is %s', (title, headers, register) => {
  const layout = layoutOf(sheetOf([[title], headers, headers.map(() => '')]))
  expect(guessRegister({ layout, registers }).guesses[0]?.register).toBe(register)
})

test('a table of counts is no list', () => {
  const layout = layoutOf(
    sheetOf([
      ['Xã', 'Số ca mắc', 'Số ca khỏi', 'Tử vong'],
      ['Mỹ Thanh', 12, 4, 0],
      ['Hà Khẩu', 7, 5, 1],
      ['Tân An', 3, 3, 0],
    ]),
  )
  const guess = guessRegister({ layout, registers })
  expect(guess.kind).toBe('summary')
  expect(guess.why.vi).toMatch(/bảng tổng hợp/)
})

test('every target that the wizard offers may be set', () => {
  for (const register of registers)
    for (const { target } of targetChoices(register)) expect(isTargetOf(register, target)).toBe(true)
  expect(isTargetOf(specimens, 'result=positive')).toBe(true)
  expect(isTargetOf(specimens, 'result=toString')).toBe(false)
  expect(isTargetOf(specimens, 'nothing')).toBe(false)
})

test('the assignment takes the largest sum, not the first best', () => {
  expect(
    assignBest([
      [0.9, 0.8],
      [0.85, 0.1],
    ]),
  ).toEqual([1, 0])
  expect(
    assignBest([
      [0, 0],
      [0, 0.5],
    ]),
  ).toEqual([null, 1])
  expect(assignBest([])).toEqual([])
})

test('a form of KoboToolbox: `group/question`, and columns of the tool that mean nothing here', () => {
  const header = ['start', 'thong_tin/Họ và tên', 'thong_tin/Ngày sinh', 'xet_nghiem/Ngày lấy mẫu']
  const tool = ['_uuid', '_submission_time', '_validation_status', '__version__', '_tags']
  const row = (name: string, uuid: string) => [
    '2022-03-05T08:12:01.000+07:00',
    name,
    '1980-02-01',
    '2022-03-04',
    uuid,
    '2022-03-05T01:15:20',
    '',
    'vYxQ',
    '',
  ]
  const { targets, rows } = readSheet(
    sheetOf([[...header, ...tool], row('Nguyễn Văn An', 'a1'), row('Lê Thị Bình', 'b2')]),
    specimens,
  )
  expect(targets).toEqual([
    null,
    'subject.fullName',
    'subject.birthDay',
    'specimenDay',
    ...tool.map(() => null),
  ])
  expect(rows.map(({ values }) => values.specimenDay)).toEqual(['2022-03-04', '2022-03-04'])
  const bare = ['nhom1/ho_ten', 'nhom1/nam_sinh', 'nhom1/gioi', 'ngay_lay_mau', '_id', '_index']
  expect(
    readSheet(sheetOf([bare, ['Lê Thị Bình', 1991, 'nu', '2022-03-04', 17, 1]]), specimens).targets,
  ).toEqual(['subject.fullName', 'subject.birthYear', 'subject.sex', 'specimenDay', null, null])
})
