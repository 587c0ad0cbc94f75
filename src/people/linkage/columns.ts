// Records packed column by column into shared memory: millions of pairs are compared without an object for any of them.
import type { LinkageField } from './declaration.ts'
import { type Names, type NamesBuilder, namesBuilder } from './names.ts'
import { growingInts, NONE, type Texts, type TextsBuilder, textsBuilder } from './texts.ts'

export type Column = { readonly field: LinkageField; readonly codes: Int32Array } & (
  | { readonly of: 'names'; readonly names: Names }
  | { readonly of: 'texts'; readonly texts: Texts }
  /** Year × 10,000 + month × 100 + date, with zeros for what is not known. */
  | { readonly of: 'days' }
)

export type Columns = { readonly size: number; readonly columns: readonly Column[] }

/** A record as it is packed: days as `1989-05-12`, `1989-05` or `1989`; texts already without marks where marks say nothing. */
export type LinkageRecord = { readonly [field: string]: string | undefined }

const packDay = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const packed = year * 10_000 + month * 100 + date
  return Number.isInteger(packed) ? packed : NONE
}

export type ColumnsBuilder = {
  readonly add: (record: LinkageRecord) => void
  readonly finish: () => Columns
}

type Packer = { readonly codeOf: (text: string) => number; readonly finish: (codes: Int32Array) => Column }

const packerOf = (field: LinkageField): Packer => {
  if (field.kind === 'day') return { codeOf: packDay, finish: (codes) => ({ field, codes, of: 'days' }) }
  if (field.kind === 'name') {
    const names: NamesBuilder = namesBuilder()
    return {
      codeOf: names.codeOf,
      finish: (codes) => ({ field, codes, of: 'names', names: names.finish() }),
    }
  }
  const texts: TextsBuilder = textsBuilder()
  return {
    codeOf: texts.codeOf,
    finish: (codes) => ({ field, codes, of: 'texts', texts: texts.finish() }),
  }
}

export const columnsBuilder = (fields: readonly LinkageField[]): ColumnsBuilder => {
  const rows = fields.map((field) => ({ name: field.name, codes: growingInts(), packer: packerOf(field) }))
  return {
    add: (record) => {
      for (const { name, codes, packer } of rows) {
        const value = record[name]
        codes.push(value === undefined || value === '' ? NONE : packer.codeOf(value))
      }
    },
    finish: () => {
      const columns = rows.map(({ codes, packer }) => packer.finish(codes.finish()))
      return { size: columns[0]?.codes.length ?? 0, columns }
    },
  }
}

export const packRecords = (fields: readonly LinkageField[], records: Iterable<LinkageRecord>): Columns => {
  const builder = columnsBuilder(fields)
  for (const record of records) builder.add(record)
  return builder.finish()
}
