// Makes a unit from its full name: "Xã Tân Tú" is a commune of the kind Xã named Tân Tú.
import type { Day } from '../../kernel/day/day.ts'
import { unitKey, type Unit, type UnitLevel, type UnitType } from '../unit.ts'

/** The kinds that a full name of the official lists begins with. */
const TYPES = [
  'Thành phố',
  'Thị trấn',
  'Thị xã',
  'Đặc khu',
  'Phường',
  'Huyện',
  'Quận',
  'Tỉnh',
  'Xã',
] as const satisfies UnitType[]

/** The kind and the bare name in a full name. */
const splitName = (fullName: string, level: UnitLevel): { type: UnitType; name: string } => {
  const type = TYPES.find((kind) => fullName.startsWith(`${kind} `))
  if (type === undefined) throw new Error(`A unit whose kind is not known: ${fullName}`)
  const name = fullName.slice(type.length + 1)
  return {
    type: level === 'province' && type === 'Thành phố' ? 'Thành phố trực thuộc trung ương' : type,
    name,
  }
}

export const unitOf = (
  level: UnitLevel,
  code: string,
  fullName: string,
  validFrom: Day | null,
  validTo: Day | null,
  parentKey: string | null,
): Unit => ({
  key: unitKey(code, validFrom),
  level,
  code,
  fullName,
  ...splitName(fullName, level),
  validFrom,
  validTo,
  parentKey,
})
