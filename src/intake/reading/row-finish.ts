// Closes a row: joins names and births, finds the unit, fills what stands where nothing was said, and checks the whole.
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { isUnitKey } from '../../kernel/register/shape.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { joinBirth } from './birth-cells.ts'
import type { FindUnit } from './columns.ts'
import type { DayContext } from './day-reading.ts'
import { complain, put, report, valueAt } from './row-state.ts'
import type { RowState } from './row-state.ts'
import { readId, readName } from './values.ts'
import { isNamePart, saysNothing, wordKey } from './words.ts'

/** What stands where the sheet says nothing. */
export type Defaults = {
  readonly values?: Values | undefined
  readonly subject?: Values | undefined
  readonly homeUnit?: string | null | undefined
}

const pieceText = (state: RowState, path: string): string => state.pieces.get(path)?.text ?? ''

/** Family name first where the sheet is Vietnamese, last where its columns are English. */
export const joinName = (state: RowState, prefix: string, familyFirst: boolean): void => {
  const path = `${prefix}fullName`
  const order = familyFirst ? ['last', 'middle', 'first'] : ['first', 'middle', 'last']
  const parts = order.map((part) => pieceText(state, `${path}:${part}`))
  if (parts.every(saysNothing)) return
  const whole = parts.filter(isNamePart).join(' ')
  const column = state.pieces.get(`${path}:first`)?.column ?? state.pieces.get(`${path}:last`)?.column ?? 0
  const reading = readName(whole)
  report(state, reading.problems, column, path, true)
  put(state, path, reading.value, column)
}

/** Births from one cell or three, the sex from its column. An age waits until the day of the record is known. */
export const joinBirths = (
  state: RowState,
  register: Register,
  prefix: string,
  context: DayContext,
): void => {
  const holder = prefix === '' ? register : register.subject
  const parts = ['day', 'month', 'year'].map((part) => state.pieces.get(`${prefix}birthDay:${part}`))
  if (parts.some((part) => part !== undefined)) {
    const [date = '', month = '', year = ''] = parts.map((part) => part?.text ?? '')
    state.births.unshift({
      reading: joinBirth(date, month, year, context),
      column: parts[2]?.column ?? 0,
      path: `${prefix}birthDay`,
    })
  }
  for (const { reading, column, path } of state.births) {
    const field = path.startsWith('sexByColumn') || path === 'ageYears' ? `${prefix}birthYear` : path
    report(state, reading.problems, column, field, false)
    if (holder?.fields['birthDay']) put(state, `${prefix}birthDay`, reading.birthDay, column)
    if (holder?.fields['birthYear']) {
      // Two columns that differ are asked by the register itself; a year of its own column wins over that of the day.
      const own = path.endsWith('birthYear') || valueAt(state, `${prefix}birthYear`) === null
      if (own && reading.birthYear !== null) {
        const bucket = prefix === '' ? state.values : state.subject
        bucket['birthYear'] = reading.birthYear
      }
    }
  }
  if (state.sex) put(state, `${prefix}sex`, state.sex.value, state.sex.column)
}

/** The year of birth from an age, on the day of the record. */
export const birthYearFromAge = (state: RowState, prefix: string, day: Day): void => {
  if (valueAt(state, `${prefix}birthYear`) !== null) return
  const found = state.births.find(({ reading }) => reading.age !== null)
  if (found?.reading.age === null || found === undefined) return
  put(state, `${prefix}birthYear`, Number(day.slice(0, 4)) - found.reading.age, found.column)
}

/** Personal numbers, compared with sex and birth of the same row. */
export const readIds = (state: RowState, prefix: string): void => {
  for (const [path, { text, column }] of state.pieces) {
    if (!path.endsWith('nationalId')) continue
    const [sex, year] = [valueAt(state, `${prefix}sex`), valueAt(state, `${prefix}birthYear`)]
    const approximate = state.births.some(({ reading }) => reading.age !== null)
    const reading = readId(text, {
      ...(sex === 'male' || sex === 'female' ? { sex } : {}),
      ...(typeof year === 'number' && !approximate ? { birthYear: year } : {}),
    })
    report(state, reading.problems, column, path, false)
    put(state, path, reading.value, column)
  }
}

/** `Xã Mỹ Thanh (25 ca)`, `Xã Mỹ Thanh: 25` → `Xã Mỹ Thanh`. */
export const withoutCount = (text: string): string =>
  text.replace(/\s*(?:\([^)]*\)|[:–-]\s*\d.*|:)\s*$/u, '').trim()

const VILLAGE = /^(?:thon|to dan pho|to|ban|xom|ap|khu pho|khu|khoi|buon|lang)\b/u

export type UnitSources = {
  readonly findUnit: FindUnit | undefined
  readonly section: string | null
  readonly titleUnit: string | null
  readonly fallback: string | null
}

/** The home unit: what the row says, else the section over it, else the title, else what was chosen. */
export const findHome = (state: RowState, register: Register, sources: UnitSources): string | null => {
  const { findUnit, section } = sources
  const piece = state.pieces.get('unit')
  if (piece && findUnit && !saysNothing(piece.text)) {
    const within = {
      district: pieceText(state, 'unit:district') || undefined,
      province: pieceText(state, 'unit:province') || undefined,
    }
    const found = findUnit(piece.text, within)
    if (found !== null) return found
    complain(
      state,
      'warning',
      textOf(`Không nhận ra đơn vị “${piece.text}”`, `Unit “${piece.text}” is not known`),
      piece.column,
      'unit',
    )
  }
  if (section !== null) {
    const name = withoutCount(section)
    const found = findUnit?.(name) ?? null
    if (found !== null) return found
    if (
      register.subject?.fields['village'] &&
      VILLAGE.test(wordKey(name)) &&
      !valueAt(state, 'subject.village')
    )
      state.subject['village'] = name
  }
  return sources.titleUnit ?? sources.fallback
}

/** A place in a field is a unit, not its name: what no unit is called is asked, and a required one stays for the register to refuse. */
export const settleUnits = (state: RowState, register: Register, findUnit: FindUnit | undefined): void => {
  if (!findUnit) return
  const settle = (bucket: RowState['values'], prefix: string, fields: Register['fields']): void => {
    for (const name of unitFieldsOf(fields)) {
      const text = bucket[name]
      if (typeof text !== 'string' || text === '') continue
      const found = findUnit(text) ?? (isUnitKey(text) ? text : null)
      if (found === null && !fields[name]?.required) {
        complain(
          state,
          'warning',
          textOf(`Không nhận ra đơn vị “${text}”; để trống`, `Unit “${text}” is not known; left empty`),
          null,
          prefix + name,
        )
        bucket[name] = null
      } else bucket[name] = found ?? text
    }
  }
  settle(state.values, '', register.fields)
  if (register.subject) settle(state.subject, 'subject.', register.subject.fields)
}

const unitFields = new WeakMap<Register['fields'], readonly string[]>()

const unitFieldsOf = (fields: Register['fields']): readonly string[] => {
  const known = unitFields.get(fields)
  if (known) return known
  const found = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'text' && field.format === 'unit' ? [name] : [],
  )
  unitFields.set(fields, found)
  return found
}

const initials = new WeakMap<Register['fields'], readonly (readonly [name: string, initial: string])[]>()

const initialsOf = (fields: Register['fields']): readonly (readonly [name: string, initial: string])[] => {
  const known = initials.get(fields)
  if (known) return known
  const found = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'choice' && field.initial !== undefined ? [[name, field.initial] as const] : [],
  )
  initials.set(fields, found)
  return found
}

/** Values that stand where nothing was said: chosen for the whole list, then those of the declaration. */
export const fillDefaults = (state: RowState, register: Register, defaults: Defaults): void => {
  const fill = (
    bucket: RowState['values'],
    prefix: string,
    chosen: Values | undefined,
    fields: Register['fields'],
  ): void => {
    for (const [name, value] of Object.entries(chosen ?? {}))
      if (fields[name] && (bucket[name] ?? null) === null && !state.said.has(prefix + name))
        bucket[name] = value
    for (const [name, initial] of initialsOf(fields))
      if ((bucket[name] ?? null) === null && !state.said.has(prefix + name)) bucket[name] = initial
  }
  fill(state.values, '', defaults.values, register.fields)
  if (register.subject) fill(state.subject, 'subject.', defaults.subject, register.subject.fields)
}

const requiredPaths = new WeakMap<Register, readonly { readonly path: string; readonly label: Text }[]>()

const requiredOf = (register: Register): readonly { readonly path: string; readonly label: Text }[] => {
  const known = requiredPaths.get(register)
  if (known) return known
  const paths = [
    ['', register.fields] as const,
    ['subject.', register.subject?.fields ?? {}] as const,
  ].flatMap(([prefix, fields]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.required === true ? [{ path: prefix + name, label: field.label }] : [],
    ),
  )
  requiredPaths.set(register, paths)
  return paths
}

/** What is required and missing, and what contradicts itself. */
export const checkRow = (state: RowState, register: Register): void => {
  for (const { path, label } of requiredOf(register)) {
    if ((valueAt(state, path) ?? state.links[path] ?? '') !== '') continue
    if (state.problems.some((problem) => problem.field === path && problem.severity === 'error')) continue
    complain(
      state,
      'error',
      textOf(`Thiếu ${label.vi.toLocaleLowerCase('vi')}`, `${label.en} is missing`),
      null,
      path,
    )
  }
  for (const question of register.questions?.(state.values) ?? [])
    complain(state, 'warning', question.text, null, question.fields[0] ?? null)
  for (const question of register.subject?.questions?.(state.subject) ?? [])
    complain(
      state,
      'warning',
      question.text,
      null,
      question.fields[0] === undefined ? null : `subject.${question.fields[0]}`,
    )
}
