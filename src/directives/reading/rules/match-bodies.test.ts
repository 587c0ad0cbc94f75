// Names of documents against the bodies of a register: one, all of a kind, the own one; never a neighbour's.
import { expect, test } from 'vitest'
import { type KnownBody, matchBodies } from './match-bodies.ts'

type Row = readonly [id: string, name: string, shortNames: string | null, homeUnit: string]
const rows: readonly Row[] = [
  ['ubnd', 'UBND huyện Bạch Thông', 'UBND huyện', '063'],
  ['bcd', 'Ban Chỉ đạo phòng, chống dịch COVID-19 huyện', 'BCĐ huyện', '063'],
  ['yte', 'Phòng Y tế huyện', 'Phòng Y tế', '063'],
  ['tc', 'Phòng Tài chính - Kế hoạch huyện', 'Phòng TC-KH', '063'],
  ['ttyt', 'Trung tâm Y tế huyện Bạch Thông', 'TTYT', '063'],
  ['mt', 'Ủy ban MTTQ Việt Nam huyện', 'MTTQ huyện; Mặt trận', '063'],
  ['qs', 'Ban Chỉ huy Quân sự huyện', '', '063'],
  ['mythanh', 'UBND xã Mỹ Thanh', 'Mỹ Thanh', '02011'],
  ['phuthong', 'UBND thị trấn Phủ Thông', 'Phủ Thông', '01981'],
  ['sotaichinh', 'Sở Tài chính', null, '06'],
  ['nganson', 'Phòng Y tế huyện Ngân Sơn', null, '062'],
]
const known = rows.map(([id, name, shortNames, homeUnit]): KnownBody => ({ id, name, shortNames, homeUnit }))

test.each([
  ['UBND các xã, thị trấn', ['mythanh', 'phuthong']],
  ['UBND các xã', ['mythanh']],
  ['Chủ tịch UBND các xã, thị trấn', ['mythanh', 'phuthong']],
  ['UBND xã Mỹ Thanh', ['mythanh']],
  ['Mỹ Thanh', ['mythanh']],
  ['UBND huyện', ['ubnd']],
  ['Ủy ban nhân dân huyện Bạch Thông', ['ubnd']],
  ['Phòng Y tế', ['yte']],
  ['Phòng Y tế huyện Ngân Sơn', ['nganson']],
  ['Phòng Tài chính và Kế hoạch', ['tc']],
  ['Ban Chỉ đạo phòng, chống Covid-19 huyện', ['bcd']],
  ['BCĐ huyện', ['bcd']],
  ['Ủy ban Mặt trận Tổ quốc huyện', ['mt']],
  ['MTTQ Việt Nam huyện', ['mt']],
  ['BCHQS huyện', ['qs']],
  ['Trung tâm Y tế huyện', ['ttyt']],
  ['các địa phương', ['mythanh', 'phuthong']],
  ['UBND xã Vi Hương', []],
  ['các cơ quan, đơn vị liên quan', []],
  ['Sở Nội vụ', []],
])('%s', (name, expected) => {
  expect(matchBodies(name, known, '063')).toEqual(expected)
})
