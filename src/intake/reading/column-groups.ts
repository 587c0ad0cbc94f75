// Columns that only together say something: Nam | Nữ with years of birth, a name in two columns, one column for each choice.
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { choiceWords } from './choice-reading.ts'
import type { ColumnProfile } from './column-profile.ts'
import { bestMatch, headerForms } from './header-match.ts'
import type { HeaderCell } from './header-rows.ts'
import { personPrefix, targetsOf } from './targets.ts'
import type { FieldPath } from './targets.ts'
import { valueKey, wordKey } from './words.ts'

type Found = { readonly target: FieldPath; readonly confidence: number; readonly why: Text }

const MALE = new Set(['nam', 'male', 'm'])
const FEMALE = new Set(['nu', 'female', 'f'])

/** With its mark: `Năm` of birth is not `Nam`. */
const isMaleHeader = (cell: HeaderCell): boolean => MALE.has(wordKey(cell.child)) && !/năm/iu.test(cell.child)

/** `Năm sinh` over `Nam | Nữ`, or the two alone: the column tells the sex, the cell the birth. */
const findSexColumns = (headers: readonly HeaderCell[]): [number, Found][] => {
  const why = textOf(
    'Hai cột Nam, Nữ: cột cho giới tính, ô cho năm sinh hoặc tuổi',
    'Columns for men and women: the column tells the sex, the cell the birth',
  )
  return headers.flatMap((cell, index): [number, Found][] => {
    const next = headers[index + 1]
    if (!next || cell.group !== next.group || !isMaleHeader(cell) || !FEMALE.has(wordKey(next.child)))
      return []
    return [
      [cell.column, { target: 'sexByColumn:male', confidence: 0.97, why }],
      [next.column, { target: 'sexByColumn:female', confidence: 0.97, why }],
    ]
  })
}

/** `Họ và tên` merged over two columns, as class lists write it: family and middle names, then the given name. */
const findSplitName = (
  headers: readonly HeaderCell[],
  register: Register,
  prefix: string,
): [number, Found][] => {
  const target = targetsOf(register).find(({ path }) => path === `${prefix}fullName`)
  if (!target) return []
  const why = textOf('Họ và tên viết trong hai cột', 'The name stands in two columns')
  return headers.flatMap((cell): [number, Found][] => {
    if (cell.span !== 2 || bestMatch(headerForms(cell.whole, cell.child), target.phrases).score < 0.9)
      return []
    return [
      [
        cell.column,
        { target: `${prefix}fullName:${cell.place === 0 ? 'last' : 'first'}`, confidence: 0.9, why },
      ],
    ]
  })
}

/** `Kết quả` over `Dương tính | Âm tính`: a mark in the column is the choice. */
const findChoiceColumns = (
  headers: readonly HeaderCell[],
  profiles: readonly ColumnProfile[],
  register: Register,
): [number, Found][] => {
  const why = textOf('Mỗi cột một lựa chọn, đánh dấu x', 'One column for each choice, marked')
  return targetsOf(register).flatMap((target): [number, Found][] => {
    const { field } = target
    if (field?.kind !== 'choice') return []
    const words = choiceWords(field)
    const found = headers.flatMap((cell): [number, Found][] => {
      const choice = words.get(valueKey(cell.child))
      if (cell.group === '' || choice === undefined || (profiles[cell.column]?.longest ?? 0) > 5) return []
      if (bestMatch(headerForms(cell.group, cell.group), target.phrases).score < 0.85) return []
      return [[cell.column, { target: `${target.path}=${choice}`, confidence: 0.95, why }]]
    })
    return found.length >= 2 ? found : []
  })
}

/** The columns that belong together, with what each of them means. */
export const findPairedColumns = (
  headers: readonly HeaderCell[],
  profiles: readonly ColumnProfile[],
  register: Register,
): Map<number, Found> => {
  const prefix = personPrefix(register)
  const found = new Map<number, Found>(findChoiceColumns(headers, profiles, register))
  if (prefix === null) return found
  for (const [column, item] of [...findSplitName(headers, register, prefix), ...findSexColumns(headers)])
    found.set(column, item)
  return found
}
