// When two records are the same person, and when they only look so.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBirth } from './birth.ts'
import { comparePersons } from './similarity.ts'
import { SAME_BITS, SIMILARITY_WEIGHTS } from './similarity-weights.ts'
import { jaroWinkler, withinOneSlip } from '../../kernel/text/string-distance.ts'
import type { LinkageRecord } from '../linkage/columns.ts'
import { linkageRecordOf } from '../linkage/person-linkage.ts'

type Typed = LinkageRecord & { born?: string }

const person = ({ born, ...rest }: Typed): LinkageRecord => {
  const read = born === undefined ? undefined : readBirth(born)
  const birth = read?.ok === true ? read.birth : undefined
  const month = birth?.month === undefined ? '' : `-${String(birth.month).padStart(2, '0')}`
  return { ...rest, birth: birth && (birth.day ?? `${birth.year}${month}`) }
}

/** Bits against any pair of a register of 100,000. */
const PRIOR = 17.5147

const an: Typed = {
  name: 'Nguyễn Thị Thường',
  born: '12/5/1989',
  sex: 'female',
  nationalId: '022189001234',
  phone: '0912345678',
  commune: '06709',
}
const compare = (a: Typed, b: Typed) => comparePersons(person(a), person(b))
const without = (...fields: (keyof Typed)[]): Typed => {
  const rest = { ...an }
  for (const field of fields) delete rest[field]
  return rest
}

test('the same person, typed by two offices', () => {
  const found = compare(an, {
    ...without('nationalId', 'phone'),
    name: 'NGUYEN THI THUONG',
    born: '5/12/1989',
  })
  expect(found.verdict).toBe('same')
  expect(found.because.map(({ field, level }) => `${field} ${level}`)).toEqual([
    'name unmarked',
    'birth swapped',
    'nationalId missing',
    'phone missing',
    'sex same',
    'commune same',
  ])
})

test.each<[string, Typed, string, string]>([
  ['another spelling of the tone', { ...an, name: 'NGUYỄN THỊ THƯỜNG' }, 'name', 'exact'],
  ['words out of order', { ...an, name: 'Thường Nguyễn Thị' }, 'name', 'reordered'],
  ['one letter wrong', { ...an, name: 'Nguyễn Thi Thườn' }, 'name', 'slip'],
  ['marks that differ', { ...an, name: 'Nguyễn Thị Thương' }, 'name', 'marks-differ'],
  ['no middle name', { ...an, name: 'Trần Ngọc Bảo' }, 'name', 'other'],
  ['only the year', { ...an, born: '1989' }, 'birth', 'year'],
  ['1 January for a year', { ...an, born: '1/1/1989' }, 'birth', 'year'],
  ['another year', { ...an, born: '12/5/1988' }, 'birth', 'one-part'],
  ['two digits of the card swapped', { ...an, nationalId: '022189001243' }, 'nationalId', 'slip'],
  ['an old card', { ...an, nationalId: '123456789' }, 'nationalId', 'missing'],
  ['another phone', { ...an, phone: '0987654321' }, 'phone', 'other'],
])('%s', (_, other, field, level) => {
  expect(compare(an, other).because.find((reason) => reason.field === field)?.level).toBe(level)
})

test('namesakes of different years are different persons', () => {
  expect(
    compare(without('nationalId', 'phone'), { ...without('nationalId', 'phone'), born: '1961' }).verdict,
  ).toBe('different')
})

test('twins are shown to a person, never called the same', () => {
  const twin = without('nationalId')
  const found = compare(twin, { ...twin, name: 'Nguyễn Thị Thương' })
  expect(found.score).toBeGreaterThan(SAME_BITS)
  expect(found.verdict).toBe('likely')
  expect(found.heldBack?.en).toBe('The names do not fully agree: perhaps siblings')
  expect(compare({ ...twin, name: 'Lê Văn An' }, { ...twin, name: 'Lê Văn Anh' }).verdict).toBe('likely')
})

test('two cards, two sexes or only a year of birth hold the verdict back', () => {
  expect(compare(an, { ...an, nationalId: '022189777777' }).heldBack?.vi).toBe('Số giấy tờ khác nhau')
  const slipped = { ...without('nationalId'), name: 'Nguyễn Thi Thường', sex: 'male' }
  expect(compare(without('nationalId'), slipped).heldBack?.vi).toBe('Giới tính khác nhau')
  const yearOnly: Typed = { ...without('nationalId', 'phone'), born: '1989' }
  // Only here: a small register, in which the sum would be high enough.
  const size = 50_000
  expect(comparePersons(person(yearOnly), person(yearOnly), { size })).toMatchObject({
    verdict: 'likely',
    heldBack: { en: 'No full birth, phone or identity number agrees' },
  })
})

test("a child written down with the father's card is held back; one card with a slip of birth or name is not", () => {
  const father: Typed = {
    name: 'Nguyễn Văn Hùng',
    born: '12/5/1975',
    sex: 'male',
    nationalId: '006075001234',
    phone: '0912345678',
    commune: '06709',
  }
  const son = compare(father, { ...father, name: 'Nguyễn Văn Hưng', born: '2012' })
  expect(son.score).toBeGreaterThan(SAME_BITS)
  expect(son.verdict).toBe('likely')
  expect(son.heldBack?.en).toBe('One identity number, but births far apart: perhaps the card of a parent')
  expect(compare(father, { ...father, name: 'Nguyen Van Hung', born: '1/9/2012' }).verdict).not.toBe('same')
  expect(compare(father, { ...father, name: 'Nguyễn Văn Hưng', born: '1976' }).verdict).toBe('likely')
  expect(compare(father, { ...father, name: 'Nguyễn Thị Hùng', sex: 'female' }).verdict).toBe('likely')
  expect(compare(father, { ...father, name: 'Nguyễn Văn Hưng', born: '1975' }).verdict).toBe('same')
  expect(compare(father, { ...father, born: '1/9/1976' }).verdict).toBe('same')
  // An age in a list of February is a year off for most: the card and the whole name hold, without a phone too.
  const noPhone: Typed = { name: father.name, sex: 'male', nationalId: '006075001234', commune: '06709' }
  expect(compare({ ...noPhone, born: '20/11/1975' }, { ...noPhone, born: '1976' }).verdict).toBe('same')
  expect(compare({ ...noPhone, born: '1975' }, { ...noPhone, born: '1975', sex: 'female' }).verdict).toBe(
    'same',
  )
})

test('what a spreadsheet left of a number, or too few digits, is no card that two could share', () => {
  const of = (nationalId: string) =>
    linkageRecordOf({ fullName: 'Ma Thị Ly', nationalId }, '06709').nationalId
  expect(['6.085E+09', '60850', 'KHÔNG'].map(of)).toEqual([undefined, undefined, undefined])
  expect(['006085001234', '095012345', 'C1234567'].map(of)).toEqual(['006085001234', '095012345', 'C1234567'])
})

test('a rare name says more, a larger register and a commune alone say less', () => {
  const a = person(without('nationalId', 'phone'))
  const score = (options: Parameters<typeof comparePersons>[2]) => comparePersons(a, a, options).score
  expect(score({ shares: { name: () => 0.000_01 } })).toBeGreaterThan(score({}))
  expect(score({ shares: { name: () => 0.01 } })).toBeLessThan(score({}))
  expect(score({ size: 200_000 })).toBeCloseTo(score({ size: 100_000 }) - 1, 2)
  const inOneCommune = score({ shares: { commune: () => 1 } })
  expect(inOneCommune).toBeCloseTo(score({}) - (SIMILARITY_WEIGHTS.bits.commune?.same ?? 0), 0)
})

test('brother and sister born together are two; one name and one birth with another sex is a slip', () => {
  const twin = without('nationalId', 'phone')
  expect(compare(twin, { ...twin, name: 'Nguyễn Văn Thường', sex: 'male' }).verdict).not.toBe('same')
  expect(compare({ ...twin, name: 'Nguyen Thi Thuong' }, { ...twin, sex: 'male' }).verdict).toBe('likely')
  expect(compare(without('nationalId'), { ...without('nationalId'), sex: 'male' }).verdict).toBe('same')
})

const anyPerson = fc
  .record({
    name: fc
      .array(
        fc.constantFrom('Nguyễn', 'Nguyen', 'Thị', 'Thi', 'An', 'Anh', 'Ánh', 'Lò', 'Ó', 'Y', 'Bhăm', 'Niê'),
        { minLength: 1, maxLength: 4 },
      )
      .map((words) => words.join(' ')),
    born: fc.constantFrom(
      '12/5/1989',
      '5/12/1989',
      '1/1/1989',
      '1989',
      '5/1989',
      '1990',
      '12/5/1998',
      undefined,
    ),
    sex: fc.constantFrom('male' as const, 'female' as const, undefined),
    nationalId: fc.constantFrom('022189001234', '022189001243', '123456789', '', undefined),
    phone: fc.constantFrom('0912345678', '0912345679', '0387654321', undefined),
    commune: fc.constantFrom('06709', '06712', undefined),
  })
  .map(({ born, ...rest }) => person({ ...rest, ...(born === undefined ? {} : { born }) }))

test('the order of the two records does not matter, and the reasons add up to the score', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, (a, b) => {
      const forth = comparePersons(a, b)
      expect(comparePersons(b, a)).toEqual(forth)
      expect(forth.because.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(forth.score + PRIOR)
    }),
  )
})

test('nobody is more like another than like himself', () => {
  fc.assert(
    fc.property(anyPerson, anyPerson, (a, b) => {
      if (a.birth?.length === 10)
        expect(comparePersons(a, a).score).toBeGreaterThanOrEqual(
          comparePersons(a, { ...a, name: b.name }).score,
        )
    }),
  )
})

test('distances', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
  expect(withinOneSlip('thuog', 'thuong')).toBe(true)
  expect(withinOneSlip('thoung', 'thuong')).toBe(true)
  expect(withinOneSlip('thang', 'thuong')).toBe(false)
  const word = fc.stringMatching(/^[abc]{0,6}$/u)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a))
      expect(withinOneSlip(a, b)).toBe(withinOneSlip(b, a))
    }),
  )
})
