// One row while it is being read: what each cell adds, and the pieces that are joined when all cells are read.
import { type Cell, isUncalculated } from '../../kernel/sheet/sheet.ts'
import type { Value } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { readAgeCell, readSexCell } from './birth-cells.ts'
import type { BirthReading } from './birth-cells.ts'
import { isMark, markDoubt } from './choice-reading.ts'
import { type CellProblem, fault, type Severity } from './reading.ts'
import type { ColumnPlan } from './row-plan.ts'
import type { RowProblem, UnknownWord } from './row-reading.ts'
import { cellText } from './cell-text.ts'
import type { FieldPath } from './targets.ts'
import { digitsOf } from './values.ts'
import { saysNothing } from './words.ts'

export type RowState = {
  readonly row: number
  readonly values: Record<string, Value>
  readonly subject: Record<string, Value>
  readonly problems: RowProblem[]
  readonly unknownWords: UnknownWord[]
  readonly links: Record<FieldPath, string>
  /** Paths of which a cell said something, read or not. */
  readonly said: Set<FieldPath>
  /** Texts kept until the rest of the row is known: parts of names, of births, of the unit, personal numbers. */
  readonly pieces: Map<FieldPath, { readonly text: string; readonly column: number }>
  births: { readonly reading: BirthReading; readonly column: number; readonly path: FieldPath }[]
  sex: { readonly value: 'male' | 'female'; readonly column: number } | null
}

export const newRow = (row: number): RowState => ({
  row,
  values: {},
  subject: {},
  problems: [],
  unknownWords: [],
  links: {},
  said: new Set(),
  pieces: new Map(),
  births: [],
  sex: null,
})

export const complain = (
  state: RowState,
  severity: Severity,
  text: Text,
  column: number | null = null,
  field: FieldPath | null = null,
): void => {
  state.problems.push({ row: state.row, column, field, severity, text })
}

const bucketOf = (state: RowState, path: FieldPath): [Record<string, Value>, string] =>
  path.startsWith('subject.') ? [state.subject, path.slice(8)] : [state.values, path]

export const valueAt = (state: RowState, path: FieldPath): Value => {
  const [bucket, name] = bucketOf(state, path)
  return bucket[name] ?? null
}

/** Sets a value; a second column for the same field must agree. */
export const put = (
  state: RowState,
  path: FieldPath,
  value: Value,
  column: number | null,
  joins = false,
): void => {
  const [bucket, name] = bucketOf(state, path)
  const before = bucket[name] ?? null
  if (value === null || before === value) return
  if (before === null) bucket[name] = value
  else if (joins) bucket[name] = `${before}; ${value}`
  else
    complain(
      state,
      'warning',
      textOf(
        `Hai cột cùng nói một điều nhưng khác nhau: giữ “${before}”, bỏ “${value}”`,
        `Two columns disagree: “${before}” is kept, “${value}” is not`,
      ),
      column,
      path,
    )
}

/** Passes on what a cell's reading says. In a field that may stay empty an unreadable cell is a question, not a refusal. */
export const report = (
  state: RowState,
  problems: readonly CellProblem[],
  column: number,
  path: FieldPath,
  required: boolean,
): void => {
  for (const { severity, text } of problems)
    if (severity === 'error' && !required)
      complain(state, 'warning', textOf(`${text.vi}; để trống`, `${text.en}; left empty`), column, path)
    else complain(state, severity, text, column, path)
}

const addMark = (state: RowState, plan: ColumnPlan, text: string): void => {
  const { path, choice } = plan
  if (saysNothing(text) || text === '0') return
  state.said.add(path)
  if (isMark(text)) put(state, path, choice, plan.column)
  else report(state, markDoubt(text, plan.header).problems, plan.column, path, false)
}

const addSex = (state: RowState, plan: ColumnPlan, cell: Cell): void => {
  const { said, ...reading } = readSexCell(cell, plan.header, plan.day)
  state.births.push({ reading, column: plan.column, path: plan.target })
  if (!said) return
  const value = plan.target.endsWith(':male') ? 'male' : 'female'
  if (state.sex && state.sex.value !== value)
    complain(
      state,
      'warning',
      textOf('Cả hai cột Nam và Nữ đều có ghi', 'Both the men’s and the women’s column are filled'),
      plan.column,
      plan.target,
    )
  else state.sex = { value, column: plan.column }
}

const addValue = (state: RowState, plan: ColumnPlan, cell: Cell, text: string): void => {
  const { target, column, field } = plan
  const reading = plan.readCell(cell)
  if (!saysNothing(text)) state.said.add(target)
  if (reading.problems.length > 0) report(state, reading.problems, column, target, field?.required === true)
  if (reading.unknownWord) state.unknownWords.push({ target, ...reading.unknownWord })
  if (plan.role !== 'link')
    put(state, target, reading.value, column, field?.kind === 'text' && field.long === true)
  else if (typeof reading.value === 'string') state.links[target] = reading.value
}

const uncalculated = fault(
  'Công thức chưa được tính: mở tệp bằng Excel, lưu lại rồi tải lên lần nữa',
  'The formula was never calculated: open the file in Excel, save it and upload it again',
)

/** Adds one filled cell to the row. */
export const addCell = (state: RowState, plan: ColumnPlan, cell: Cell): void => {
  const { target, column } = plan
  const text = cellText(cell)
  if (text === '') return undefined
  if (isUncalculated(cell)) {
    if (plan.role === 'none') return undefined
    state.said.add(target)
    return report(state, uncalculated.problems, column, target, plan.field?.required === true)
  }
  switch (plan.role) {
    case 'mark':
      return addMark(state, plan, text)
    case 'sex':
      return addSex(state, plan, cell)
    case 'age':
      state.births.push({ reading: readAgeCell(cell), column, path: target })
      return undefined
    case 'birth':
      state.said.add(target)
      state.births.push({ reading: plan.readBirth(cell), column, path: target })
      return undefined
    case 'piece':
      state.pieces.set(target, { text: plan.field ? digitsOf(cell) : text, column })
      return undefined
    case 'link':
    case 'value':
      return addValue(state, plan, cell, text)
    case 'none':
      return undefined
    default:
      return plan.role satisfies never
  }
}
