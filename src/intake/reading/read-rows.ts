// From the rows of a sheet to the values of a register: every data row comes out once, with all that must be said about it.
import type { Day } from '../../kernel/day/day.ts'
import type { Register } from '../../kernel/register/register.ts'
import { textCell } from '../../kernel/sheet/sheet.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import type { ColumnReading, FindUnit } from './columns.ts'
import { dataCells } from './grid.ts'
import { dataRows } from './layout.ts'
import type { Layout } from './layout.ts'
import type { LearnedWords } from './learned.ts'
import {
  birthYearFromAge,
  checkRow,
  fillDefaults,
  findHome,
  joinBirths,
  joinName,
  readIds,
  settleUnits,
} from './row-finish.ts'
import type { Defaults } from './row-finish.ts'
import { planColumns } from './row-plan.ts'
import type { ColumnPlan } from './row-plan.ts'
import type { RowReading, Verdict } from './row-reading.ts'
import { addCell, complain, newRow } from './row-state.ts'
import type { RowState } from './row-state.ts'
import { personPrefix } from './targets.ts'
import { wordKey } from './words.ts'

export type { Defaults } from './row-finish.ts'

export type ReadOptions = {
  readonly layout: Layout
  readonly columns: readonly ColumnReading[]
  readonly register: Register
  readonly today: Day
  readonly findUnit?: FindUnit | undefined
  readonly learned?: LearnedWords | undefined
  readonly defaults?: Defaults | undefined
  /** Cells corrected by a person: `row:column` → text. */
  readonly corrected?: ReadonlyMap<string, string> | undefined
}

export type Prepared = {
  readonly notes: readonly Text[]
  readonly rowCount: number
  readonly rows: () => Iterable<RowReading>
}

/** The unit that a title names: `UBND XÃ MỸ THANH`, `TRẠM Y TẾ PHƯỜNG HÀ KHẨU`. */
const findTitleUnit = (titles: readonly string[], findUnit: FindUnit | undefined): string | null => {
  for (const title of titles) {
    const named = /(?:xã|phường|thị trấn|đặc khu)\s+\p{L}[\p{L}\s.'-]*/iu.exec(title)
    const found = named ? (findUnit?.(named[0].trim()) ?? null) : null
    if (found !== null) return found
  }
  return null
}

const verdictOf = (state: RowState): Verdict => {
  if (state.problems.some(({ severity }) => severity === 'error')) return 'problem'
  return state.problems.some(({ severity }) => severity === 'warning') ? 'question' : 'ready'
}

/** `17` → `BN 17`, `BN1100` → `BN 1100`: what a person without a name is called; null where there is no code either. */
const designation = (state: RowState): string | null => {
  const code = state.values['code']
  return typeof code === 'string' && code !== '' ? `BN ${code.replace(/^BN[\s.:_-]*(?=\d)/iu, '')}` : null
}

type Whole = {
  readonly anonymous: boolean
  readonly dayFrom: readonly string[]
  readonly listDay: Layout['listDay']
}

/** What the columns lack as a whole is settled once, not complained of on every row. */
const wholeOf = (plans: readonly ColumnPlan[], { register, layout, defaults }: ReadOptions): Whole => {
  const has = (path: string): boolean =>
    plans.some(({ target }) => target === path || target.startsWith(`${path}:`))
  const named = register.subject?.fields['fullName']
  const names = Object.entries(register.fields)
  const main = register.mainDay
  const mainAt = names.findIndex(([name]) => name === main)
  const lacksDay = main !== undefined && !has(main) && defaults?.values?.[main] === undefined
  return {
    anonymous:
      named?.required === true && !has('subject.fullName') && defaults?.subject?.['fullName'] === undefined,
    // The nearest day declared before the main one: of a case result, specimen, onset.
    dayFrom: lacksDay
      ? names
          .slice(0, Math.max(0, mainAt))
          .filter(([name, field]) => field.kind === 'day' && has(name))
          .map(([name]) => name)
          .toReversed()
      : [],
    listDay: lacksDay ? layout.listDay : null,
  }
}

const settleMainDay = (state: RowState, register: Register, whole: Whole): void => {
  const main = register.mainDay
  if (main === undefined || (state.values[main] ?? null) !== null || state.said.has(main)) return
  const from = whole.dayFrom.find((name) => typeof state.values[name] === 'string')
  if (from !== undefined) state.values[main] = state.values[from] ?? null
  else if (whole.listDay !== null) {
    state.values[main] = whole.listDay.day
    if (whole.listDay.upTo)
      complain(
        state,
        'warning',
        textOf('Ngày lấy theo “tính đến ngày” của danh sách', 'The day is that up to which the list counts'),
        null,
        main,
      )
  }
}

const wholeNotes = (whole: Whole, { register }: ReadOptions): Text[] => {
  const label = register.mainDay === undefined ? undefined : register.fields[register.mainDay]?.label
  const from = whole.dayFrom[0] === undefined ? undefined : register.fields[whole.dayFrom[0]]?.label
  return [
    ...(whole.anonymous
      ? [
          textOf(
            'Danh sách không có họ tên; mỗi người được gọi theo mã',
            'The list has no names; each person is called by the code',
          ),
        ]
      : []),
    ...(label && from
      ? [
          textOf(
            `Không có cột “${label.vi}”; lấy theo “${from.vi}”`,
            `There is no column “${label.en}”; “${from.en}” is taken`,
          ),
        ]
      : label && whole.listDay
        ? [
            textOf(
              `Không có cột “${label.vi}”; lấy ngày của danh sách`,
              `There is no column “${label.en}”; the day of the list is taken`,
            ),
          ]
        : []),
  ]
}

/** The same few communes come again on every row. */
const remembered = (findUnit: FindUnit): FindUnit => {
  const known = new Map<string, string | null>()
  return (name, within) => {
    const key = JSON.stringify([name, within?.district, within?.province])
    const before = known.get(key)
    if (before !== undefined) return before
    const found = findUnit(name, within)
    known.set(key, found)
    return found
  }
}

/** Prepares the columns once; the rows are then read one by one as they are asked for. */
export const prepareRows = (options: ReadOptions): Prepared => {
  const { layout, register, today, defaults = {}, corrected } = options
  const findUnit = options.findUnit && remembered(options.findUnit)
  const { grid } = layout
  const { plans, notes } = planColumns(options)
  const prefix = personPrefix(register)
  const whole = wholeOf(plans, options)
  const allNotes = [...layout.notes, ...notes, ...wholeNotes(whole, options)]
  const titleUnit = findTitleUnit(layout.titles, findUnit)
  const familyFirst = plans.some(
    ({ target, header }) => target.endsWith('fullName:last') && /\bho\b/.test(wordKey(header)),
  )
  const context = plans.find(({ target }) => target.includes('birth'))?.day ?? plans[0]?.day

  const readRow = (row: number, isFirst: boolean): RowReading => {
    const state = newRow(row)
    const cells = dataCells(grid, row)
    for (const plan of plans) {
      const typed = corrected?.get(`${row}:${plan.column}`)
      const cell = typed === undefined ? cells[plan.column] : textCell(typed)
      if (cell) addCell(state, plan, cell)
    }
    if (prefix !== null && context) {
      joinName(state, prefix, familyFirst)
      joinBirths(state, register, prefix, context)
    }
    const section = layout.sections[row] ?? null
    const homeUnit = findHome(state, register, {
      findUnit,
      section,
      titleUnit,
      fallback: defaults.homeUnit ?? null,
    })
    settleMainDay(state, register, whole)
    fillDefaults(state, register, defaults)
    settleUnits(state, register, findUnit)
    if (prefix !== null) {
      const main = register.mainDay === undefined ? null : state.values[register.mainDay]
      birthYearFromAge(state, prefix, typeof main === 'string' ? main : (layout.listDay?.day ?? today))
      readIds(state, prefix)
    }
    const unnamed = whole.anonymous && (state.subject['fullName'] ?? null) === null
    const byCode = unnamed ? designation(state) : null
    if (unnamed) state.subject['fullName'] = byCode ?? `Chưa rõ tên, dòng ${row + 1}`
    if (isFirst) for (const text of wholeNotes(whole, options)) complain(state, 'info', text)
    checkRow(state, register)
    return {
      row,
      values: state.values,
      subject: state.subject,
      homeUnit,
      verdict: verdictOf(state),
      problems: state.problems,
      unknownWords: state.unknownWords,
      links: state.links,
      nameless: unnamed && byCode === null,
      hidden: grid.sheet.hiddenRows.has(row),
    }
  }

  const data = dataRows(layout)
  const rows = function* rows(): Generator<RowReading> {
    for (const row of data) yield readRow(row, row === data[0])
  }
  return { notes: allNotes, rowCount: data.length, rows }
}

/** Every data row of the sheet, read. */
export const readRows = (options: ReadOptions): Iterable<RowReading> => prepareRows(options).rows()
