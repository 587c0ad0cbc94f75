// Texts of the old Vietnamese fonts: phrases, round trips over all syllables, and what must stay as it is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertLegacy, fromLegacy } from './legacy-fonts.ts'
import { tcvn3Letters, vniLetters } from './legacy-tables.ts'
import { readWorkbook } from './read.ts'
import { textCell, type Workbook } from './sheet.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

const bookOf = (rows: string[][]): Workbook => ({
  kind: 'xlsx',
  sheets: [
    {
      name: 'A',
      rows: rows.map((row) => row.map(textCell)),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      hidden: false,
    },
  ],
  notes: [],
})

const textsOf = (workbook: Workbook) => workbook.sheets[0]?.rows.map((row) => row.map(({ value }) => value))

const convert = (rows: string[][]) => {
  const converted = convertLegacy(bookOf(rows))
  return { rows: textsOf(converted), notes: converted.notes.map(({ vi }) => vi) }
}

const backwards = (letters: ReadonlyMap<string, string>) => {
  const back = new Map([...letters].toReversed().map(([legacy, letter]) => [letter, legacy]))
  return (text: string) => [...text].map((letter) => back.get(letter) ?? letter).join('')
}
const toTcvn3 = backwards(tcvn3Letters)
const toVni = backwards(vniLetters)

test('the tables hold all 67 small letters once', () => {
  const small = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'
  for (const letters of [tcvn3Letters, vniLetters])
    expect(
      [...new Set(letters.values())].filter((letter) => letter === letter.toLowerCase()).toSorted(),
    ).toEqual([...small].toSorted())
  expect(tcvn3Letters.size).toBe(67 + 7)
  expect([...tcvn3Letters.keys(), ...vniLetters.keys()]).not.toContain('')
})

test('names in TCVN3', () => {
  expect(convert([['NguyÔn V¨n ¸nh'], ['TrÇn ThÞ H­¬ng']])).toEqual({
    rows: [['Nguyễn Văn ánh'], ['Trần Thị Hương']],
    notes: ['Chữ TCVN3 (ABC) đã được đổi sang Unicode'],
  })
})

test('names in VNI', () => {
  expect(convert([['Nguyeãn Vaên AÙnh'], ['Traàn Thò Höông'], ['ÑAËNG THÒ HUEÄ']])).toEqual({
    rows: [['Nguyễn Văn Ánh'], ['Trần Thị Hương'], ['ĐẶNG THỊ HUỆ']],
    notes: ['Chữ VNI đã được đổi sang Unicode'],
  })
})

test('capitals with tones typed in the capital font of TCVN3', () => {
  expect(fromLegacy('NGUYÔN V¡N ¸NH', 'tcvn3')).toBe('NGUYỄN VĂN ÁNH')
  expect(fromLegacy('§ç ThÞ H»ng', 'tcvn3')).toBe('Đỗ Thị Hằng')
})

test('one column in an old font beside right ones; short cells go with their column', () => {
  const { rows } = convert([
    ['Họ và tên', 'Địa chỉ', 'Ghi chú'],
    ['Lª V¨n T¸m', 'xã Hà Nam', 'à'],
    ['Hµ', 'thôn Đông', 'Lê'],
    ['§ç ThÞ H»ng', 'xã Bình', 'Tô Hà'],
  ])
  expect(rows).toEqual([
    ['Họ và tên', 'Địa chỉ', 'Ghi chú'],
    ['Lê Văn Tám', 'xã Hà Nam', 'à'],
    ['Hà', 'thôn Đông', 'Lê'],
    ['Đỗ Thị Hằng', 'xã Bình', 'Tô Hà'],
  ])
})

test.each([
  ['Vietnamese', ['Nguyễn Văn Ánh', 'Trần Thị Hương', 'Hà Nam', 'Lê', 'Tô', 'Võ', 'xã Hòa Bình']],
  [
    'Vietnamese of Latin-1 letters only',
    ['Hà', 'Lê', 'Tô', 'Võ', 'Lò', 'Hòa', 'Bùi', 'Đào', 'Quý', 'Huyên', 'Tâm', 'Hân', 'Bình'],
  ],
  ['English', ['Onset date', 'café', 'naïve', '37 °C', '5 µg', '© 2021', 'R&D §3', '½ dose']],
  [
    'German',
    [
      'Müller',
      'für die Gesundheitsämter',
      'Straße',
      'Übergröße',
      'Änderung',
      'Köln',
      'Düsseldorf',
      'möglich',
      'Grüße',
    ],
  ],
  [
    'French',
    [
      'Prénom',
      'Né à Orléans',
      'âge',
      'août',
      'où',
      'élève',
      'déjà vu',
      'Hôpital général',
      'thé',
      'dû',
      'née',
      'Forêt',
      'Zoé',
      'Côte d’Ivoire',
    ],
  ],
  ['Portuguese', ['São Paulo', 'vacinação', 'Data de notificação', 'não', 'João', 'município', 'saúde']],
  ['Swedish', ['Malmö', 'Skåne', 'Örebro', 'Västra Götaland', 'Gävle', 'Östergötland', 'smittspårning']],
])('%s stays as it is', (_, texts) => {
  expect(convert(texts.map((text) => [text]))).toEqual({ rows: texts.map((text) => [text]), notes: [] })
})

const onsets = 'b c ch d đ h l m n ng ngh nh ph qu t th tr v x'.split(' ')
const rimes =
  'anh ánh ảnh ạn ăn ắng ặc ân ấp ậu en ẹt ê ễn ệt i ích ịnh iêm iến o ọc oan oàn ô ộng ơ ới ợt u ụt uân ư ừng ướng ượt uyên uyết y ỳ ỷ ỹ ỵ'.split(
    ' ',
  )
const syllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...rimes))
  .map((parts) => parts.join(''))

test('from Unicode to an old font and back', () => {
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ')
      expect(fromLegacy(toTcvn3(text), 'tcvn3')).toBe(text)
      expect(fromLegacy(toVni(text), 'vni')).toBe(text)
      expect(fromLegacy(toVni(text.toUpperCase()), 'vni')).toBe(text.toUpperCase())
    }),
  )
})

test('syllables', () => {
  for (const word of 'Nguyễn Văn Ánh Hương Thúy Thuý Huỳnh Khuê Quýnh Yến Giang giếng gì Đỗ nghiêng Ngoan'.split(
    ' ',
  ))
    expect([word, isVietnameseSyllable(word)]).toEqual([word, true])
  for (const word of ['Müller', 'für', 'àc', 'bát à', 'NguyÔn', 'strê', 'ộtộ', 'tàc', ''])
    expect([word, isVietnameseSyllable(word)]).toEqual([word, false])
})

test('a CSV of TCVN3 bytes, also where its bytes could be tones of Windows-1258', async () => {
  const lines = [
    'Họ và tên,Địa chỉ',
    'nguyễn thị hiền,thôn tiền phong',
    'trần văn nhiều,xã hòa tiến',
    'lê thị ánh tuyết,tiểu khu 3',
    'phạm thị mỹ duyên,',
  ]
  const workbook = await readWorkbook(
    Buffer.from(lines.map((line) => toTcvn3(line.toLowerCase())).join('\r\n'), 'latin1'),
  )
  expect(textsOf(workbook)).toEqual(
    lines.map((line) =>
      line
        .toLowerCase()
        .split(',')
        .filter((cell) => cell !== ''),
    ),
  )
  expect(workbook.notes.map(({ vi }) => vi)).toContain('Chữ TCVN3 (ABC) đã được đổi sang Unicode')
})
