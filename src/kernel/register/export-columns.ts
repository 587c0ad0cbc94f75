// The columns of an exported file: fields of the subject, own fields, unit; values in the words people read.
import type { SheetColumn } from '../sheet/write.ts'
import type { RecordRow } from './contract.ts'
import type { Field, Value, Values } from './field.ts'

import type { Register } from './register.ts'

export type ExportColumn = {
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
    column: { title: field.label.vi, width: widthOf(field), format: formatOf(field) },
    cell: (record) => {
      const value = valuesIn(record)?.[name] ?? null
      return field.kind === 'link' || field.kind === 'links'
        ? (record.linked[prefix + name] ?? null)
        : (record.linked[prefix + name] ?? shown(field, value))
    },
  }))

export const exportColumns = (register: Register): ExportColumn[] => {
  const columns = [
    ...columnsOf(register.subject?.fields ?? {}, ({ subject }) => subject, 'subject.'),
    ...columnsOf(register.fields, ({ values }) => values, ''),
  ]
  return [...columns, { column: { title: 'Xã', width: 28, format: 'text' }, cell: (_, unit) => unit }]
}
