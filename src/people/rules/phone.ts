// Telephone numbers of Việt Nam in one form: ten digits from 0 for a mobile, eleven for a landline.
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'

export type PhoneKind = 'mobile' | 'landline' | 'foreign' | 'unknown'
export type Phone = { kind: PhoneKind; value: string; notes: Text[]; problem?: Text }

/** Mobile numbers of eleven digits became ten in 2018 (plan of the Ministry of Information and Communications); prefixes from memory. */
export const MOBILE_PREFIXES_2018 = {
  verified: false,
  newByOld: new Map(
    (
      '0162 032,0163 033,0164 034,0165 035,0166 036,0167 037,0168 038,0169 039,' +
      '0120 070,0121 079,0122 077,0126 076,0128 078,' +
      '0123 083,0124 084,0125 085,0127 081,0129 082,' +
      '0186 056,0188 058,0199 059'
    )
      .split(',')
      .map((pair): [string, string] => [pair.slice(0, 4), pair.slice(5)]),
  ),
} as const

const MOBILE = /^0[35789]\d{8}$/u
const LANDLINE = /^02\d{9}$/u

const note = (vi: string, en: string, from: string, to: string): Text[] =>
  from === to ? [] : [textOf(vi, en)]

/** 0084…, 84… and a lost zero all become 0…; the order matters: 84 + 9 digits is a country code, 84 + 7 is a lost zero. */
const toNational = (digits: string): string => {
  const rest = digits.replace(/^00/u, '')
  if (/^84(0\d{9,10}|[1-9]\d{8,9})$/u.test(rest)) return `0${rest.slice(2).replace(/^0/u, '')}`
  if (/^[35789]\d{8}$/u.test(digits) || /^2\d{9}$/u.test(digits)) return `0${digits}`
  return MOBILE_PREFIXES_2018.newByOld.has(`0${digits.slice(0, 3)}`) && digits.length === 10
    ? `0${digits}`
    : digits
}

const readProblem = (digits: string): Text => {
  if (digits === '') return textOf('Không có chữ số nào', 'No digits')
  if (/^0[35789]/u.test(digits))
    return textOf(
      `Số di động có ${digits.length} chữ số, phải có 10`,
      `A mobile number has 10 digits; this one has ${digits.length}`,
    )
  if (digits.startsWith('02'))
    return textOf(
      `Số cố định có ${digits.length} chữ số, phải có 11`,
      `A landline has 11 digits; this one has ${digits.length}`,
    )
  return textOf('Không nhận ra đầu số này', 'This prefix is not recognised')
}

/** One telephone number, as text or as the number a spreadsheet made of it. */
export const readPhone = (input: string | number): Phone => {
  const typed = String(input).trim().replace(/\.0+$/u, '')
  const digits = typed.replaceAll(/\D/gu, '')
  if (typed.startsWith('+') && !digits.startsWith('84'))
    return { kind: 'foreign', value: `+${digits}`, notes: [] }
  const national = toNational(digits)
  const prefix = MOBILE_PREFIXES_2018.newByOld.get(national.slice(0, 4))
  const value = prefix !== undefined && national.length === 11 ? prefix + national.slice(4) : national
  const notes = [
    ...note(
      'Đã thêm số 0 ở đầu hoặc bỏ mã nước 84',
      'Leading 0 added or country code 84 removed',
      digits,
      national,
    ),
    ...note(
      'Đã đổi đầu số 11 chữ số cũ sang 10 chữ số (2018)',
      'Old 11-digit prefix changed to 10 digits (2018)',
      national,
      value,
    ),
  ]
  if (MOBILE.test(value)) return { kind: 'mobile', value, notes }
  if (LANDLINE.test(value)) return { kind: 'landline', value, notes }
  return { kind: 'unknown', value, notes, problem: readProblem(value) }
}

/** Several numbers in one cell: `0912 345 678 / 0987.654.321; 0243…`. */
export const readPhones = (text: string): Phone[] =>
  text
    .split(/[/;,|\n]|\s+-\s+|\s+hoặc\s+/u)
    .filter((part) => /\d/u.test(part))
    .map(readPhone)
