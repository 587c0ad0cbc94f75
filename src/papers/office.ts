// The office that issues: its unit, the unit above, and how bodies beside it are called in documents. Screens load it: it reads nothing itself.
import type { Day } from '../kernel/day/day.ts'

export type Office = {
  readonly key: string
  readonly level: string
  /** `Bạch Thông`. */
  readonly name: string
  /** `Huyện Bạch Thông`. */
  readonly fullName: string
  readonly type: string
  readonly validTo: Day | null
  /** The unit above that it reports to; null where there is none. */
  readonly above: { readonly fullName: string; readonly type: string } | null
}

/** `huyện Bạch Thông`, as it stands inside a sentence. */
export const inSentence = ({ fullName }: { readonly fullName: string }): string =>
  fullName.charAt(0).toLowerCase() + fullName.slice(1)

/** `huyện`; a city under the centre is a `thành phố`. */
export const kindWord = (type: string): string =>
  type.startsWith('Thành phố') ? 'thành phố' : type.toLowerCase()

/** The committee of the Party beside the body; `Đảng ủy` at the level of the commune. */
export const partyBody = ({ type, level }: Pick<Office, 'type' | 'level'>): string => {
  if (type.startsWith('Thành phố')) return 'Thành ủy'
  const named: Readonly<Record<string, string>> = {
    Tỉnh: 'Tỉnh ủy',
    Huyện: 'Huyện ủy',
    Quận: 'Quận ủy',
    'Thị xã': 'Thị ủy',
  }
  return level === 'commune' ? 'Đảng ủy' : (named[type] ?? 'Đảng ủy')
}

const isDistrict = (type: string): boolean => ['Huyện', 'Quận', 'Thị xã', 'Thành phố'].includes(type)

/** The health body that the unit above keeps: a district has a centre, a province a department. */
export const healthBody = (above: { readonly fullName: string; readonly type: string }): string =>
  isDistrict(above.type) ? `Trung tâm Y tế ${inSentence(above)}` : `Sở Y tế ${inSentence(above)}`

/** Who fights diseases for the unit above: `Trung tâm Kiểm soát bệnh tật tỉnh …`, at a district its health centre. */
export const diseaseControl = (above: { readonly fullName: string; readonly type: string }): string =>
  isDistrict(above.type) ? healthBody(above) : `Trung tâm Kiểm soát bệnh tật ${inSentence(above)}`

/** The place before the date: the name of the commune or province itself. */
export const placeOf = ({ level, name }: Pick<Office, 'level' | 'name'>): string =>
  level === 'nation' ? 'Hà Nội' : name

/** Bodies above the office that are told what it did. */
export const reportedTo = ({ above, level }: Office): string[] =>
  above && level !== 'province'
    ? [`UBND ${inSentence(above)} (b/c)`, `${healthBody(above)} (b/c)`]
    : ['Bộ Y tế (b/c)']
