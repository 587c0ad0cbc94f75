// The text behind the QR of the card, as scanners give it.
import { expect, test } from 'vitest'
import { personOfCard, readCccdQr } from './cccd-qr.ts'

const card = (scanned: string) => {
  const read = readCccdQr(scanned)
  if (!read.ok) throw new Error(read.reason.en)
  return read.card
}

test('a card as printed', () => {
  expect(card('001099000001|123456789|Nguyễn Văn A|01021999|Nam|Thôn X, xã Y|15042021')).toEqual({
    nationalId: '001099000001',
    oldId: '123456789',
    name: 'Nguyễn Văn A',
    birthDay: '1999-02-01',
    sex: 'male',
    address: 'Thôn X, xã Y',
    issuedDay: '2021-04-15',
    problems: [],
  })
})

test('the old number may be empty or left out', () => {
  const full = card('022304001234||Lò Thị Ó|09032004|Nữ|Bản Z|15042021')
  expect(full).toMatchObject({
    nationalId: '022304001234',
    name: 'Lò Thị Ó',
    sex: 'female',
    birthDay: '2004-03-09',
  })
  expect(full.oldId).toBeUndefined()
  expect(card('022304001234|Lò Thị Ó|09032004|Nữ|Bản Z|15042021')).toEqual(full)
})

test('scanners change case, drop marks, send another bar, add a line end', () => {
  expect(card('022304001234~~LO THI O~09032004~NU~BAN Z~15042021\r\n')).toMatchObject({
    name: 'Lo Thi O',
    sex: 'female',
    problems: [{ en: 'The name has no marks: check it on the card' }],
  })
  expect(
    card('022304001234||L? Th? Ó|09032004|N?|B?n Z|15042021').problems.map((problem) => problem.en),
  ).toEqual(['The scanner broke the marks of the name: type it again', 'The sex in the code cannot be read'])
})

test('zeros that a spreadsheet dropped', () => {
  expect(card('22304001234||Lò Thị Ó|9032004|Nữ|Bản Z|5042021')).toMatchObject({
    nationalId: '022304001234',
    birthDay: '2004-03-09',
    issuedDay: '2021-04-05',
  })
})

test('a newer card with more fields behind', () => {
  expect(card('022304001234||Lò Thị Ó|09032004|Nữ|Bản Z|15042024||Lò Văn B|Vì Thị C')).toMatchObject({
    issuedDay: '2024-04-15',
    problems: [],
  })
})

test('a card that contradicts its own number asks', () => {
  expect(card('001099000001||Nguyễn Văn Á|01021998|Nữ|X|15042021').problems).toHaveLength(2)
})

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')

test('a card of health insurance, of the older and the newer number', () => {
  const rest = `|09/03/2004|2|${hex('Bản Z')}|06 - 001|01/01/2021|-|15/12/2020|06060600001234|-|4|$`
  const older = card(`HN4060600001234|${hex('Lò Thị Ó')}${rest}`)
  expect(older).toEqual({
    name: 'Lò Thị Ó',
    birthDay: '2004-03-09',
    sex: 'female',
    address: 'Bản Z',
    problems: [],
  })
  expect(card(`0600001234|${hex('Lò Thị Ó').toUpperCase()}${rest}`)).toEqual(older)
  expect(personOfCard(card(`0600001234|${hex('Vì Văn Ộ')}|1950|1|-|06 - 001`))).toEqual({
    fullName: 'Vì Văn Ộ',
    birthYear: 1950,
    sex: 'male',
  })
  expect(readCccdQr('0600001234|c328c328|1950|1|-|06 - 001').ok).toBe(false)
})

test.each([
  '',
  'https://example.org/q?x=1',
  'HC1:ABC',
  '001099000001',
  '001099000001|||01021999|Nam|X|15042021',
])('%s is not a card', (scanned) => {
  expect(readCccdQr(scanned).ok).toBe(false)
})
