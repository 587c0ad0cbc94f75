// Situations of Decree 30/2020: who signs in whose name, and by when a paper must be sent.
import { expect, test } from 'vitest'
import { sendBy, signatureLines, urgencyStamp } from './nd-30-2020.ts'

const none = () => false
const chairman = { title: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' }
const committee = { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN', collective: 'BAN CHỈ ĐẠO' }

test.each([
  ['the head, alone', { title: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' }, 'head', '', false, ['GIÁM ĐỐC']],
  ['the head for the body', chairman, 'head', '', false, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    'a standing deputy (document 000)',
    committee,
    'deputy',
    'Phó Trưởng ban Thường trực',
    false,
    ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
  ],
  ['in the Party form (document 004)', committee, 'head', '', true, ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN']],
  ['by order', chairman, 'order', 'Chánh Văn phòng', false, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['by mandate', chairman, 'mandate', 'Trưởng phòng Y tế', false, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG Y TẾ']],
  ['acting', chairman, 'acting', '', false, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
] as const)('%s', (_what, head, signing, role, party, lines) => {
  expect(signatureLines(head, signing, role, party)).toEqual(lines)
})

test.each([
  ['signed on a Friday', '2021-09-17', false, '2021-09-20'],
  ['express, the same day', '2021-09-17', true, '2021-09-17'],
  ['in the middle of a week', '2021-09-15', false, '2021-09-16'],
] as const)('%s', (_what, signed, urgent, by) => {
  expect(sendBy(signed, urgent, none)).toBe(by)
})

test('a day off is no working day', () => {
  expect(sendBy('2021-09-01', false, (day) => day === '2021-09-02')).toBe('2021-09-03')
})

test('what hurries bears its stamp, what does not bears none', () => {
  expect([urgencyStamp('express'), urgencyStamp('urgent'), urgencyStamp(null)]).toEqual([
    'HỎA TỐC',
    'KHẨN',
    undefined,
  ])
})
