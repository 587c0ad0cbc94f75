// An administrative unit as it stood between two days, and how one became another: the words every rule of this slice uses.
import type { Day } from '../kernel/day/day.ts'

export type UnitLevel = 'province' | 'district' | 'commune'

/** `nation` is the root above the provinces; `village` is a hamlet or residential group, which the commune itself names. */
export type Level = 'nation' | UnitLevel | 'village'

export type UnitType =
  | 'Quốc gia'
  | 'Thành phố trực thuộc trung ương'
  | 'Tỉnh'
  | 'Quận'
  | 'Huyện'
  | 'Thị xã'
  | 'Thành phố'
  | 'Xã'
  | 'Phường'
  | 'Thị trấn'
  | 'Đặc khu'
  | 'Thôn'
  | 'Bản'
  | 'Làng'
  | 'Xóm'
  | 'Ấp'
  | 'Buôn'
  | 'Khu phố'
  | 'Khu'
  | 'Tổ dân phố'

export type Unit = {
  /** The code alone where the unit stood before the list begins, else `code@first day`. */
  readonly key: string
  readonly level: Level
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly type: UnitType
  readonly validFrom: Day | null
  /** The last day it stood, included; null while it stands. */
  readonly validTo: Day | null
  /** The unit above, in the version in force on this unit's last day. */
  readonly parentKey: string | null
}

/**
 * `unchanged`: the same place goes on. `whole`: all of it went there. `part`: some of it went there.
 * `abolished`: the level ended (districts, 01/07/2025) and its duties passed to the unit above and the communes below.
 */
export type Share = 'unchanged' | 'whole' | 'part' | 'abolished'

/** Who of the old unit's people went along: a resolution may move area without people, or all people with part of the area. */
export type PeopleMoved = 'all' | 'some' | 'none'

/** What the succession rests on: a resolution, a code that goes on in the official list, or position only (not law). */
export type Basis = 'resolution' | 'list' | 'inferred'

export type Succession = {
  readonly fromKey: string
  readonly toKey: string
  /** The first day of the new order. */
  readonly day: Day
  readonly share: Share
  readonly people: PeopleMoved
  readonly basis: Basis
  /** `1683/NQ-UBTVQH15, khoản 33 Điều 1`; null where it is not known. */
  readonly legalRef: string | null
}

/** All units of a territory with everything that became of them. */
export type Nation = { readonly units: readonly Unit[]; readonly successions: readonly Succession[] }

/** The key of the unit that bears a code from a day on. */
export const unitKey = (code: string, validFrom: Day | null): string =>
  validFrom === null ? code : `${code}@${validFrom}`

/** True on the days on which the unit stands. */
export const isInForce = (unit: Pick<Unit, 'validFrom' | 'validTo'>, day: Day): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo)
