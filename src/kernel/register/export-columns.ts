// The columns of an exported file: fields of the subject, own fields, unit; values in the words people read.
import { Refusal } from '../contract/refusal.ts'
import type { SheetColumn } from '../sheet/write.ts'
import type { RecordRow } from './contract.ts'
import { textOf } from '../text/text.ts'
import type { Field, Value, Values } from './field.ts'
import type { Register } from './register.ts'

export type ExportColumn = {
  /** `reportDay`, `subject.fullName` or `homeUnit`, as the list names it. */
  readonly key: string
  readonly column: SheetColumn
  readonly cell: (record: RecordRow, unit: string) => unknown
}

const formatOf = (field: Field): SheetColumn['format'] =>
  field.kind === 'day' ? 'day' : field.kind === 'integer' ? 'integer' : 'text'

const widthOf = (field: Field): number | undefined => {
  if (field.kind !== 'text') return undefined
  if (field.long) return 40
  return field.format === 'name'
    ? 26
    : field.format === 'phone'
      ? 14
      : field.format === 'nationalId'
        ? 16
        : 20
}

const shown = (field: Field, value: Value): unknown => {
  if (value === null) return null
  switch (field.kind) {
    case 'choice':
      return field.choices[String(value)]?.vi ?? value
    case 'yesNo':
      return value ? 'Có' : 'Không'
    case 'text':
    case 'day':
    case 'integer':
    case 'link':
    case 'links':
      return value
  }
}

const columnsOf = (
  fields: Register['fields'],
  valuesIn: (record: RecordRow) => Values | null,
  prefix: string,
): ExportColumn[] =>
  Object.entries(fields).map(([name, field]) => ({
    key: prefix + name,
    column: { title: field.label.vi, width: widthOf(field), format: formatOf(field) },
    cell: (record) => {
      const value = valuesIn(record)?.[name] ?? null
      return field.kind === 'link' || field.kind === 'links'
        ? (record.linked[prefix + name] ?? null)
        : (record.linked[prefix + name] ?? shown(field, value))
    },
  }))

const allColumns = (register: Register): ExportColumn[] => [
  ...columnsOf(register.subject?.fields ?? {}, ({ subject }) => subject, 'subject.'),
  ...columnsOf(register.fields, ({ values }) => values, ''),
  { key: 'homeUnit', column: { title: 'Xã', width: 28, format: 'text' }, cell: (_, unit) => unit },
]

/** In the register's order. What the reader does not need need not leave: only the columns that were chosen do.
 * @param chosen keys with commas between; undefined: all
 * @throws Refusal `invalid` for a column that there is not */
export const exportColumns = (register: Register, chosen?: string): ExportColumn[] => {
  const all = allColumns(register)
  if (chosen === undefined) return all
  const keys = new Set(chosen.split(','))
  const found = all.filter(({ key }) => keys.has(key))
  if (found.length !== keys.size)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'query.columns',
          text: textOf('có cột không có trong sổ này', 'names no column of this register'),
        },
      ],
    })
  return found
}
