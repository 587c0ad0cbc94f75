// The digit layout of personal numbers, as parameters. Kept apart from the reading so that an office can correct it.
import type { Sex } from './sex.ts'

/**
 * Not verified against the text of a decree or circular: written from memory, to be confirmed before anyone is refused by it.
 * For that reason a number that breaks it raises a question and is still kept.
 */
export const NATIONAL_ID_LAYOUT = {
  verified: false,
  /** Twelve digits: province of birth 3, century and sex 1, year 2, random 6. */
  cccdDigits: 12,
  cmndDigits: 9,
  /** Three digits are a zero and the two-digit code of the 63 provinces before 01/07/2025. */
  provinceCodes: new Set(
    (
      '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 ' +
      '67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
    ).split(' '),
  ),
  centuryAndSex: new Map<string, { century: number; sex: Sex }>(
    [1900, 2000, 2100, 2200, 2300].flatMap((century, index) => [
      [String(index * 2), { century, sex: 'male' }],
      [String(index * 2 + 1), { century, sex: 'female' }],
    ]),
  ),
} as const

export type NationalIdLayout = {
  verified: boolean
  cccdDigits: number
  cmndDigits: number
  provinceCodes: ReadonlySet<string>
  centuryAndSex: ReadonlyMap<string, { century: number; sex: Sex }>
}
