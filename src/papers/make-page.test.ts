// The page of a paper in both styles: number, place and day, who signs, stamps; a draft bears neither number nor day.
import { expect, test } from 'vitest'
import { paragraph } from '../kernel/document/tree.ts'
import { textOf } from '../kernel/text/text.ts'
import { makePage } from './make-page.ts'
import { type PaperContext, paperKind } from './paper-kind.ts'

const office = {
  key: '063',
  level: 'district',
  name: 'Điện Biên',
  fullName: 'Huyện Điện Biên',
  type: 'Huyện',
  validTo: null,
  above: { fullName: 'Tỉnh Điện Biên', type: 'Tỉnh' },
}

const kindIn = (style: 'state' | 'party') =>
  paperKind({
    name: 'conclusion',
    label: textOf('Thông báo kết luận', 'Notice of conclusions'),
    register: null,
    issuedWith: 'papers.issue',
    law: () => ({ source: 'thử', clause: '', form: null, layout: 'ours' }),
    fields: {},
    symbol: () => ({ style, type: 'TB', issuer: 'BCĐ' }),
    page: () => ({
      issuer: { name: 'BAN CHỈ ĐẠO' },
      typeName: 'THÔNG BÁO',
      about: 'Kết luận cuộc họp',
      body: [paragraph('Nội dung')],
      recipients: ['Như trên'],
      head: { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN', collective: 'BAN CHỈ ĐẠO' },
    }),
    summary: () => 'Kết luận cuộc họp',
  })

const context = (more: Partial<PaperContext> = {}): PaperContext => ({
  office,
  linked: null,
  day: '2021-11-02',
  number: null,
  record: null,
  earlier: [],
  words: { signing: 'deputy', signerName: ' Trần Thị Thử ', urgency: 'express' },
  ...more,
})

test.each([
  ['state', '/TB-BCĐ', ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
  ['party', '-TB/BCĐ', ['T/M BAN CHỈ ĐẠO', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
] as const)('a draft in the %s form', (style, number, capacity) => {
  expect(makePage(kindIn(style), context())).toMatchObject({
    style,
    number,
    day: null,
    draft: true,
    place: 'Điện Biên',
    urgency: 'HỎA TỐC',
    signature: { capacity, name: 'Trần Thị Thử' },
  })
})

test('recipients that the office adds stand after those of the kind, each once, before what is kept', () => {
  const kind = kindIn('state')
  const page = makePage(
    { ...kind, page: (given) => ({ ...kind.page(given), recipients: ['Như trên', 'Lưu: VT'] }) },
    context({ words: { alsoTo: '- UBND các xã\n\nNhư trên\nPhòng Y tế\nUBND các xã' } }),
  )
  expect(page.recipients).toEqual(['Như trên', 'UBND các xã', 'Phòng Y tế', 'Lưu: VT'])
})

test('what is issued bears its number and day and is no draft', () => {
  const page = makePage(
    kindIn('party'),
    context({ number: '01-TB/BCĐ', words: { signing: 'head', signerName: '' } }),
  )
  expect(page).toMatchObject({ number: '01-TB/BCĐ', day: '2021-11-02', signature: { name: null } })
  expect(page.draft).toBeUndefined()
  expect(page.urgency).toBeUndefined()
})
