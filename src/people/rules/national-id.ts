// Personal numbers: what kind it is, what it says about its bearer, and where that contradicts the rest of the row.
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { NATIONAL_ID_LAYOUT } from './national-id-layout.ts'
import type { NationalIdLayout } from './national-id-layout.ts'
import type { Sex } from './sex.ts'

export type NationalIdKind = 'cccd' | 'cmnd' | 'passport' | 'unknown'

export type NationalId = {
  kind: NationalIdKind
  value: string
  birthYear?: number
  sex?: Sex
  /** Two digits, of the 63 provinces before 01/07/2025. */
  birthProvinceCode?: string
  /** What was put right. */
  notes: Text[]
  /** Questions for the person who knows; nothing here is corrected silently. */
  problems: Text[]
}

type StatedPerson = { sex?: Sex | undefined; birthYear?: number | undefined }
type CccdFacts = { birthYear: number; sex: Sex; birthProvinceCode: string }

const findCccdFacts = (digits: string, layout: NationalIdLayout): CccdFacts | undefined => {
  const province = digits.slice(1, 3)
  const bearer = layout.centuryAndSex.get(digits.slice(3, 4))
  if (digits.length !== layout.cccdDigits || digits[0] !== '0' || bearer === undefined) return undefined
  if (!layout.provinceCodes.has(province)) return undefined
  return {
    birthYear: bearer.century + Number(digits.slice(4, 6)),
    sex: bearer.sex,
    birthProvinceCode: province,
  }
}

const sexInVietnamese: Record<Sex, string> = { male: 'nam', female: 'nữ' }

const contradictions = (facts: CccdFacts, stated: StatedPerson): Text[] => {
  const problems: Text[] = []
  if (stated.birthYear !== undefined && stated.birthYear !== facts.birthYear)
    problems.push(
      textOf(
        `Số CCCD cho năm sinh ${facts.birthYear}, danh sách ghi ${stated.birthYear}: năm nào đúng?`,
        `The card number says born in ${facts.birthYear}, the list says ${stated.birthYear}: which is right?`,
      ),
    )
  if (stated.sex !== undefined && stated.sex !== facts.sex)
    problems.push(
      textOf(
        `Số CCCD cho giới tính ${sexInVietnamese[facts.sex]}, danh sách ghi ${sexInVietnamese[stated.sex]}: giới tính nào đúng?`,
        `The card number says ${facts.sex}, the list says ${stated.sex}: which is right?`,
      ),
    )
  return problems
}

const unknownId = (value: string, problem: Text): NationalId => ({
  kind: 'unknown',
  value,
  notes: [],
  problems: [problem],
})

const restoredNote = (count: number): Text =>
  textOf(
    `Đã thêm lại ${count} số 0 ở đầu mà bảng tính làm mất`,
    `Restored ${count} leading zero(s) that the spreadsheet dropped`,
  )

const readDigits = (digits: string, stated: StatedPerson, layout: NationalIdLayout): NationalId => {
  const facts = findCccdFacts(digits, layout)
  if (facts !== undefined)
    return { kind: 'cccd', value: digits, ...facts, notes: [], problems: contradictions(facts, stated) }
  if (digits.length === layout.cccdDigits)
    return {
      kind: 'cccd',
      value: digits,
      notes: [],
      problems: [
        textOf(
          `Số ${digits} đủ 12 chữ số nhưng mã tỉnh không có trong bảng: có gõ nhầm không?`,
          `${digits} has 12 digits but its province code is not in the table: was it mistyped?`,
        ),
      ],
    }
  if (digits.length === layout.cmndDigits) return { kind: 'cmnd', value: digits, notes: [], problems: [] }
  const missing = layout.cccdDigits - digits.length
  const padded = digits.padStart(layout.cccdDigits, '0')
  const paddedFacts = missing === 1 || missing === 2 ? findCccdFacts(padded, layout) : undefined
  if (paddedFacts !== undefined)
    return {
      kind: 'cccd',
      value: padded,
      ...paddedFacts,
      notes: [restoredNote(missing)],
      problems: contradictions(paddedFacts, stated),
    }
  if (digits.length === layout.cmndDigits - 1)
    return { kind: 'cmnd', value: `0${digits}`, notes: [restoredNote(1)], problems: [] }
  return unknownId(
    digits,
    textOf(
      `Số giấy tờ có ${digits.length} chữ số; CCCD có 12, CMND có 9: thiếu hay thừa số nào?`,
      `The number has ${digits.length} digits; a CCCD has 12 and a CMND 9: which digit is missing or extra?`,
    ),
  )
}

const PASSPORT = /^(?=.*\d)[A-Z]{1,2}\d{6,8}$/u

/** Whether it is a whole number of a CCCD, a CMND or a passport: of others many may bear the same, and they say nothing of who it is. */
export const namesOnePerson = (value: string, layout: NationalIdLayout = NATIONAL_ID_LAYOUT): boolean =>
  PASSPORT.test(value) ||
  (/^\d+$/u.test(value) && [layout.cccdDigits, layout.cmndDigits].includes(value.length))

/** Reads what a cell or a form holds. `stated` is what the rest of the row says of the same person. */
export const readNationalId = (
  input: string | number,
  stated: StatedPerson = {},
  layout: NationalIdLayout = NATIONAL_ID_LAYOUT,
): NationalId => {
  const typed = String(input).trim().toUpperCase()
  // What is left of it is the same for hundreds: it is nobody's number.
  if (/^\d+(?:[.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/u.test(typed))
    return unknownId(
      '',
      textOf(
        `Bảng tính đã rút gọn số này thành ${typed} và làm mất chữ số, nên không lấy: định dạng cột là Văn bản (Text), nhập lại số từ giấy tờ rồi gửi lại danh sách`,
        `The spreadsheet shortened this number to ${typed} and lost digits, so it is not taken: format the column as Text, type the numbers again from the cards and send the list again`,
      ),
    )
  const compact = typed
    .replace(/^'/u, '')
    .replace(/\.0+$/u, '')
    .replaceAll(/[\s.\-–']/gu, '')
  if (/^\d+$/u.test(compact)) return readDigits(compact, stated, layout)
  const lettersRead = compact.replaceAll('O', '0').replaceAll(/[IL]/gu, '1')
  if (/^\d+$/u.test(lettersRead) && [layout.cccdDigits, layout.cmndDigits].includes(lettersRead.length)) {
    const read = readDigits(lettersRead, stated, layout)
    return {
      ...read,
      notes: [
        ...read.notes,
        textOf('Đã đọc chữ O, I, L là số 0, 1', 'Letters O, I, L were read as digits 0, 1'),
      ],
    }
  }
  if (PASSPORT.test(compact)) return { kind: 'passport', value: compact, notes: [], problems: [] }
  return unknownId(
    compact,
    textOf(
      'Không nhận ra số giấy tờ này: CCCD, CMND hay hộ chiếu?',
      'This number is not recognised: CCCD, CMND or passport?',
    ),
  )
}
