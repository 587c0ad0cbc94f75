// What a sheet as a whole lacks or says elsewhere: names, days, units; and what an office taught.
import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cases } from '../../surveillance/cases.ts'
import { teamMembers } from '../../teams/team-members.ts'
import { learn, nothingLearned } from './learned.ts'
import { fingerprint } from './row-reading.ts'
import { readSheet, sheetOf } from './sheet-making.ts'

const units: Record<string, string> = {
  'Xã Mỹ Thanh': 'commune:my-thanh',
  'Mỹ Thanh': 'commune:my-thanh',
  'XÃ MỸ THANH': 'commune:my-thanh',
  'Phường Hà Khẩu': 'commune:ha-khau',
}
const findUnit = (name: string): string | null => units[name] ?? null

test('a list without names calls each person by the code, and says so once', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Mã BN', 'Tuổi', 'Ngày công bố'],
      ['17', '30', '06/03/2020'],
      ['BN18', '27', '06/03/2020'],
    ]),
    cases,
  )
  expect(rows.map(({ subject }) => subject['fullName'])).toEqual(['BN 17', 'BN 18'])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready'])
  expect(rows.flatMap(({ problems }) => problems)).toHaveLength(1)
  expect(rows[0]?.subject['birthYear']).toBe(1990)
})

test('a list without a report column takes the nearest day before it, or its own day', () => {
  const own = readSheet(
    sheetOf([['Danh sách F0 ngày 05/03/2022'], ['STT', 'Họ tên', 'Giới tính'], [1, 'Lê An', 'Nam']]),
    cases,
  )
  expect(own.rows[0]).toMatchObject({ verdict: 'ready', values: { reportDay: '2022-03-05' } })
  const result = readSheet(
    sheetOf([
      ['STT', 'Họ tên', 'Ngày dương tính'],
      [1, 'Lê An', '04/03/2022'],
    ]),
    cases,
  )
  expect(result.rows[0]).toMatchObject({
    verdict: 'ready',
    values: { reportDay: '2022-03-04', resultDay: '2022-03-04' },
  })
})

test('a unit cell merged over several rows counts for each', () => {
  const { rows } = readSheet(
    sheetOf(
      [
        ['STT', 'Họ tên', 'Xã', 'Ngày báo cáo'],
        [1, 'Lê An', 'Mỹ Thanh', '01/03/2022'],
        [2, 'Lê Bình', null, '01/03/2022'],
        [3, 'Lê Cường', 'Mỹ Lạ', '01/03/2022'],
      ],
      { merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] },
    ),
    cases,
    { findUnit, defaults: { homeUnit: 'commune:default' } },
  )
  expect(rows.map(({ homeUnit }) => homeUnit)).toEqual([
    'commune:my-thanh',
    'commune:my-thanh',
    'commune:default',
  ])
  expect(rows[2]?.problems.some(({ text }) => /Mỹ Lạ/.test(text.vi))).toBe(true)
})

test('what an office taught wins over our reading', () => {
  const sheet = sheetOf([
    ['Họ tên', 'Ngày BC', 'KQ cuối'],
    ['Lê An', '01/03/2022', 'về'],
  ])
  const learned = learn(nothingLearned, {
    headers: [{ header: 'KQ cuối', target: 'outcome' }],
    values: [{ target: 'outcome', word: 'Về', value: 'recovered' }],
  })
  const { rows, columns } = readSheet(sheet, cases, { learned })
  expect(columns[2]).toMatchObject({ target: 'outcome', confidence: 1 })
  expect(rows[0]?.values['outcome']).toBe('recovered')
  expect(learn(learned, { headers: [{ header: 'kq CUỐI', target: null }] }).headers).toEqual({
    'kq cuoi': 'ignore',
  })
})

test('links are handed on as texts', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Vai trò', 'Tổ', 'Ngày tham gia'],
      ['Lê An', 'Tổ trưởng', 'Tổ 3', '01/08/2021'],
    ]),
    teamMembers,
  )
  expect(rows[0]).toMatchObject({ links: { team: 'Tổ 3' }, values: { role: 'leader' } })
})

test('the same row has the same print, whatever the order of its columns', () => {
  const one = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Giới tính'],
      ['Lê An', '01/03/2022', 'Nam'],
    ]),
    cases,
  ).rows[0]
  const other = readSheet(
    sheetOf([
      ['Giới', 'Ngày báo cáo', 'Họ và tên'],
      ['nam', '2022-03-01', 'LÊ AN'],
    ]),
    cases,
  ).rows[0]
  expect(one && fingerprint(cases, one, null)).toBe(other && fingerprint(cases, other, null))
})

test('a team named in a row is part of its print; of a row that names none the print is as it was', () => {
  const printOf = (team: string) => {
    const [row] = readSheet(
      sheetOf([
        ['Họ tên', 'Vai trò', 'Tổ', 'Ngày tham gia'],
        ['Lê An', 'Tổ trưởng', team, '01/08/2021'],
      ]),
      teamMembers,
    ).rows
    return row && fingerprint(teamMembers, row, '02011')
  }
  expect(printOf('Tổ 1')).not.toBe(printOf('Tổ 2'))
  const values = { fullName: 'Lê An', role: 'leader', joinedDay: '2021-08-01' }
  const said = [
    teamMembers.name,
    '02011',
    Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    [],
  ]
  expect(printOf('')).toBe(hash('sha256', JSON.stringify(said), 'base64url'))
})

test('without names and codes the place of a row is no part of its print', () => {
  const printsOf = (...above: string[][]) =>
    readSheet(
      sheetOf([
        ['Năm sinh', 'Giới tính', 'Ngày báo cáo'],
        ...above,
        ['1980', 'Nam', '01/03/2022'],
        ['1985', 'Nữ', '02/03/2022'],
      ]),
      cases,
    ).rows.map((row) => fingerprint(cases, row, null))
  expect(printsOf(['1990', 'Nam', '03/03/2022']).slice(1)).toEqual(printsOf())
})
