// Births from cells: a day, a year, an age, three columns, or a column for each sex.
import type { Cell } from '../../kernel/sheet/sheet.ts'
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { readBirth } from '../../people/rules/birth.ts'
import { isMark, markDoubt } from './choice-reading.ts'
import { readDay } from './day-reading.ts'
import type { DayContext } from './day-reading.ts'
import { dayOf, readDayParts } from './day-text.ts'
import { doubt } from './reading.ts'
import type { CellProblem } from './reading.ts'
import { cellText } from './cell-text.ts'
import { saysNothing } from './words.ts'

export type BirthReading = {
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly age: number | null
  readonly problems: readonly CellProblem[]
}

const nothingKnown: BirthReading = { birthDay: null, birthYear: null, age: null, problems: [] }

const known = (day: Day | null, year: number, problems: readonly CellProblem[]): BirthReading => ({
  birthDay: day,
  birthYear: year,
  age: null,
  problems,
})

/** A cell that tells a birth: `12/3/1985`, `1985`, a date cell. A column written month first is read by that. */
export const readBirthCell = (cell: Cell, context: DayContext): BirthReading => {
  const text = cellText(cell)
  if (saysNothing(text)) return nothingKnown
  const parts = typeof cell.day === 'string' ? null : readDayParts(text)
  const isYear = parts?.kind === 'part' && parts.month === null
  const ownReading =
    typeof cell.day === 'string' || (parts?.kind === 'pair' && context.order === 'mdy' && parts.year !== null)
  if (ownReading && !isYear) {
    const { value, problems } = readDay(cell, context)
    return typeof value === 'string'
      ? known(value, Number(value.slice(0, 4)), problems)
      : { ...nothingKnown, problems }
  }
  const birth = readBirth(typeof cell.value === 'number' ? cell.value : text, { latest: context.today })
  if (birth.ok)
    return known(
      birth.birth.day ?? null,
      birth.birth.year,
      birth.notes.map((note) => ({ severity: 'info', text: note })),
    )
  // A serial number in a cell without a date format, or a month written as a word.
  if (parts !== null && parts.kind !== 'part' && (parts.kind !== 'pair' || parts.year !== null)) {
    const { value, problems } = readDay(cell, context)
    if (typeof value === 'string') return known(value, Number(value.slice(0, 4)), problems)
  }
  return { ...nothingKnown, problems: [{ severity: 'error', text: birth.reason }] }
}

/** Years of age: `47`, `47 tuổi`, `8 tháng`. */
export const readAgeCell = (cell: Cell): BirthReading => {
  const text = cellText(cell)
  if (saysNothing(text)) return nothingKnown
  const months = /^(\d{1,2})\s*(?:tháng|thang|months?|m|th)\b/iu.exec(text)
  if (months) return { ...nothingKnown, age: Math.floor(Number(months[1]) / 12) }
  const years = /^(\d{1,3})(?:[.,]\d+)?\s*(?:tuổi|tuoi|t|years?|y)?\.?$/iu.exec(text)
  const age = years ? Number(years[1]) : Number.NaN
  if (age >= 0 && age <= 120) return { ...nothingKnown, age }
  return {
    ...nothingKnown,
    problems: [
      {
        severity: 'error',
        text: textOf(`“${text.slice(0, 40)}” không phải tuổi`, `“${text.slice(0, 40)}” is not an age`),
      },
    ],
  }
}

/** A cell of the column of one sex: a mark, an age, or a birth. `said` is true where it tells the sex. */
export const readSexCell = (
  cell: Cell,
  header: string,
  context: DayContext,
): BirthReading & { readonly said: boolean } => {
  const text = cellText(cell)
  if (saysNothing(text) || text === '0') return { ...nothingKnown, said: false }
  if (isMark(text)) return { ...nothingKnown, said: true }
  if (/^\d{1,3}(?:\s*(?:t|tuổi))?$/iu.test(text)) return { ...readAgeCell(cell), said: true }
  const birth = readBirthCell(cell, context)
  if (birth.birthYear !== null) return { ...birth, said: true }
  return { ...nothingKnown, problems: markDoubt(text, header).problems, said: false }
}

const number = (text: string): number => (/^\d{1,4}(?:\.0+)?$/.test(text) ? Math.trunc(Number(text)) : 0)

/** Day, month and year from three columns. */
export const joinBirth = (date: string, month: string, year: string, context: DayContext): BirthReading => {
  if (saysNothing(`${date}${month}${year}`)) return nothingKnown
  const written = `${date}/${month}/${year}`
  if (number(year) < 1890 || number(year) > Number(context.today.slice(0, 4)))
    return {
      ...nothingKnown,
      problems: [
        {
          severity: 'error',
          text: textOf(`Không đọc được ngày sinh ${written}`, `The birth ${written} cannot be read`),
        },
      ],
    }
  const day = dayOf(number(year), number(month), number(date))
  if (day !== null || (number(date) === 0 && number(month) <= 12)) return known(day, number(year), [])
  return known(null, number(year), [
    doubt(
      textOf(
        `Không có ngày ${written}; chỉ giữ năm sinh`,
        `There is no day ${written}; only the year is kept`,
      ),
    ),
  ])
}
