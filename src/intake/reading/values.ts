// One cell read as the value of one field; the raw text stays with the row.
import type { Cell } from '../../kernel/sheet/sheet.ts'
import type { Field, IntegerField, TextField } from '../../kernel/register/field.ts'
import { parseNumber } from '../../kernel/text/number-reading.ts'
import { textOf } from '../../kernel/text/text.ts'
import { tidyName } from '../../people/rules/name.ts'
import { readNationalId } from '../../people/rules/national-id.ts'
import { readPhones } from '../../people/rules/phone.ts'
import type { Sex } from '../../people/rules/sex.ts'
import { readChoice, readYesNo } from './choice-reading.ts'
import { readDay } from './day-reading.ts'
import type { DayContext } from './day-reading.ts'
import { findLearnedValue, nothingLearned } from './learned.ts'
import type { LearnedWords } from './learned.ts'
import { doubt, fault, nothing, read, slight } from './reading.ts'
import type { CellProblem, ValueReading } from './reading.ts'
import { cellText } from './cell-text.ts'
import type { MaybeCell } from './cell-text.ts'
import type { FieldPath } from './targets.ts'
import { saysNothing } from './words.ts'

export type ValueContext = {
  readonly path: FieldPath
  readonly day: DayContext
  readonly learned?: LearnedWords | undefined
}

/** Digits as they were typed: a spreadsheet shows long numbers as 3.3E+10, but keeps them. */
export const digitsOf = (cell: Cell): string =>
  typeof cell.value === 'number' && Number.isInteger(cell.value) && !/^0\d/.test(cell.shown ?? '')
    ? String(cell.value)
    : cellText(cell)

const readInteger = (cell: Cell, field: IntegerField): ValueReading => {
  const text = cellText(cell)
  const notes: CellProblem[] = []
  let number = typeof cell.value === 'number' ? cell.value : parseNumber(text)
  if (number === null) {
    if (saysNothing(text)) return nothing
    const inside = text.match(/\d+/g)
    if (inside?.length !== 1 || text.length > 24)
      return fault(`“${text.slice(0, 60)}” không phải là số`, `“${text.slice(0, 60)}” is not a number`)
    number = Number(inside[0])
    notes.push(slight(`“${text}” đã hiểu là ${number}`, `“${text}” taken as ${number}`))
  }
  if (!Number.isInteger(number))
    return fault(`“${text}” không phải số nguyên`, `“${text}” is not a whole number`)
  if ((field.min !== undefined && number < field.min) || (field.max !== undefined && number > field.max))
    return fault(
      `${number} nằm ngoài khoảng ${field.min ?? '…'}–${field.max ?? '…'}`,
      `${number} lies outside ${field.min ?? '…'}–${field.max ?? '…'}`,
    )
  return { value: number, problems: notes }
}

/** A name, tidied; what cannot be part of a name is asked. */
export const readName = (text: string): ValueReading => {
  if (saysNothing(text)) return nothing
  const name = tidyName(text).replace(/^(?:Ông|Bà|Anh|Chị|Cháu|Em|Bé)[.:]\s*/u, '')
  if (/\d/.test(name))
    return {
      value: name,
      problems: [doubt(textOf(`Họ tên có chữ số: “${name}”`, `Digits in a name: “${name}”`))],
    }
  return read(name)
}

export const readPhoneText = (text: string): ValueReading => {
  if (saysNothing(text)) return nothing
  const [first, ...others] = readPhones(text)
  if (!first)
    return fault(
      `“${text.slice(0, 60)}” không phải số điện thoại`,
      `“${text.slice(0, 60)}” is not a telephone number`,
    )
  const problems: CellProblem[] = first.notes.map((note) => ({ severity: 'info', text: note }))
  if (first.problem)
    problems.push(
      doubt(
        textOf(
          `Điện thoại ${first.value}: ${first.problem.vi}`,
          `Telephone ${first.value}: ${first.problem.en}`,
        ),
      ),
    )
  if (others.length > 0)
    problems.push(
      slight(
        `Ô có ${others.length + 1} số; giữ số đầu`,
        `${others.length + 1} numbers in the cell; the first is kept`,
      ),
    )
  return { value: first.value, problems }
}

/** A personal number, compared with what the row says of the same person. */
export const readId = (text: string, stated: { sex?: Sex; birthYear?: number } = {}): ValueReading => {
  if (saysNothing(text)) return nothing
  const id = readNationalId(text, stated)
  return {
    value: id.value === '' ? null : id.value,
    problems: [
      ...id.notes.map((note): CellProblem => ({ severity: 'info', text: note })),
      ...id.problems.map((problem): CellProblem => ({ severity: 'warning', text: problem })),
    ],
  }
}

const UNTIDY = /[^\p{L}\p{N}\p{P}\p{S} ]| {2}|\p{M}/u

const tidyText = (text: string): string =>
  !UNTIDY.test(text)
    ? text
    : text
        .normalize('NFC')
        .replaceAll(/[\u200B-\u200D\uFEFF]/gu, '')
        .replaceAll(/[^\S\n]+/gu, ' ')
        .replaceAll(/ ?\n ?/g, '\n')
        .trim()

const readText = (cell: Cell, field: TextField): ValueReading => {
  if (field.format === 'phone') return readPhoneText(digitsOf(cell))
  if (field.format === 'nationalId') return readId(digitsOf(cell))
  const text = tidyText(cellText(cell))
  if (text === '' || /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!)/.test(text))
    return text === ''
      ? nothing
      : fault(`Ô báo lỗi công thức ${text}`, `The cell shows a formula error, ${text}`)
  if (field.format === 'name') return readName(text)
  return saysNothing(text) ? nothing : read(text)
}

/** One cell as the value of a field. Never throws: what cannot be read is said. */
export const readValue = (cell: MaybeCell, field: Field, context: ValueContext): ValueReading => {
  const text = cellText(cell)
  if (!cell || text === '') return nothing
  switch (field.kind) {
    case 'day':
      return readDay(cell, context.day)
    case 'integer':
      return readInteger(cell, field)
    case 'yesNo':
      return typeof cell.value === 'boolean' ? read(cell.value) : readYesNo(text)
    case 'choice':
      return readChoice(text, field, findLearnedValue(context.learned ?? nothingLearned, context.path, text))
    case 'text':
      return readText(cell, field)
    case 'link':
    case 'links':
      return saysNothing(text) ? nothing : read(tidyText(text))
    default:
      return field satisfies never
  }
}
