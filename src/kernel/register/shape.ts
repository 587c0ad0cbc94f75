// What may be kept: values judged against the declaration, every problem named by field.
import { EARLIEST_DAY, isDay, LATEST_DAY } from '../day/day.ts'
import { type Text, textOf } from '../text/text.ts'
import { isMasked, MASK } from './columns.ts'
import type { Field, Value, Values } from './field.ts'
import type { Register } from './register.ts'

export type FieldProblem = { readonly field: string; readonly text: Text }

const MOST_TEXT = 500
const MOST_LONG_TEXT = 5000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const UNIT_KEY = /^\d{2,5}(@\d{4}-\d{2}-\d{2})?$/
export const isUnitKey = (text: string): boolean => UNIT_KEY.test(text)

const MOST_LINKS = 100

/** Controls but tab and line ends, and signs that turn the order of what follows: `gpj.exe` would read `exe.jpg`. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

const wrong = (vi: string, en: string): Text => textOf(vi, en)

const problemOf = (field: Field, value: Exclude<Value, null>): Text | null => {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong('phải là chữ', 'must be text')
      if (isMasked(field) && value.includes(MASK))
        return wrong('đang bị che, phải ghi đủ các chữ số', 'is masked: write all of its digits')
      if (UNPRINTABLE.test(value) || !value.isWellFormed())
        return wrong('có ký tự không hợp lệ', 'has an invalid character')
      if (field.format === 'unit' && !isUnitKey(value))
        return wrong('phải là một đơn vị hành chính', 'must be an administrative unit')
      return value.length > (field.long ? MOST_LONG_TEXT : MOST_TEXT) ? wrong('quá dài', 'is too long') : null
    case 'day':
      if (typeof value !== 'string' || !isDay(value))
        return wrong('phải là ngày có thật', 'must be a day that exists')
      if (value > LATEST_DAY) return wrong('sau năm 2199', 'lies after 2199')
      return value < EARLIEST_DAY ? wrong('trước năm 1900', 'lies before 1900') : null
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return wrong('phải là số nguyên', 'must be a whole number')
      if (field.min !== undefined && value < field.min)
        return wrong(`không nhỏ hơn ${field.min}`, `must be at least ${field.min}`)
      return value > (field.max ?? 2_147_483_647)
        ? wrong(`không lớn hơn ${field.max ?? 2_147_483_647}`, 'is too large')
        : null
    case 'yesNo':
      return typeof value === 'boolean' ? null : wrong('phải là có hoặc không', 'must be yes or no')
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? null
        : wrong(
            `không có trong danh mục: ${String(value).slice(0, 40)}`,
            `is not a choice: ${String(value).slice(0, 40)}`,
          )
    case 'link':
      return typeof value === 'string' && uuid.test(value)
        ? null
        : wrong('chọn một bản ghi có trong sổ', 'choose a record of the register')
    case 'links': {
      const ids = typeof value === 'string' ? value.split(' ') : []
      if (ids.length === 0 || ids.length > MOST_LINKS || !ids.every((id) => uuid.test(id)))
        return wrong('chọn các bản ghi có trong sổ', 'choose records of the register')
      return new Set(ids).size < ids.length ? wrong('nêu hai lần một bản ghi', 'names a record twice') : null
    }
  }
}

/** Problems of the given values; with `whole`, required fields that are missing too. */
export const problemsOf = (register: Register, values: Values, whole: boolean): FieldProblem[] => {
  const problems: FieldProblem[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
    if (!field) problems.push({ field: name, text: wrong('không có trường này', 'is not a field') })
    else if (value !== null && value !== '') {
      const text = problemOf(field, value)
      if (text) problems.push({ field: name, text })
    }
  }
  for (const [name, field] of Object.entries(register.fields)) {
    const given = values[name]
    const missing =
      given === null ||
      given === '' ||
      (whole && given === undefined && !(field.kind === 'choice' && field.initial))
    if (field.required && missing && !problems.some((problem) => problem.field === name))
      problems.push({ field: name, text: wrong('bắt buộc', 'is required') })
  }
  return problems
}
