// Which figure of ours a number of a document names: by the words before it, what they must speak of, and what makes them speak of something else.
import { type Indicator, indicators } from './indicators.ts'

export type OwnNumber = Indicator & {
  readonly figure: string
  /** Only with a period beside it: `trong 7 ngày qua … ca mắc mới`. */
  readonly flowOnly?: boolean
}

const indicatorFigures: Readonly<Record<string, string>> = {
  cases: 'cases',
  recovered: 'recovered',
  deaths: 'deaths',
  'at home': 'cases-home',
  'in facilities': 'cases-facility',
  isolated: 'isolation',
  'isolated before': 'cases-isolated',
  pcr: 'pcr',
  rapid: 'rapid',
}

const patients = /ca (?:bệnh|mắc|f0)|(?<![\p{L}])f0|bệnh nhân|ghi nhận|điều trị/iu
const isolation = /thực hiện cách ly|cách ly (?:tích lũy|lũy tích)/iu
/** What lies behind the last of several headings decides: `PCR: … dương tính` and not the rapid tests after it. */
const after = (word: string, others: string): RegExp => new RegExp(`${word}(?!.*(?:${others}))`, 'isu')
const pcr = after('pcr', 'test nhanh|kháng nguyên')
const rapid = after('test nhanh|kháng nguyên', 'pcr')

const results = [
  ['positive', /dương tính\s*:?$/iu],
  ['negative', /âm tính\s*:?$/iu],
] as const

export const ownNumbers: readonly OwnNumber[] = [
  ...indicators.flatMap((indicator) => {
    const figure = indicatorFigures[indicator.name]
    return figure === undefined ? [] : [{ ...indicator, figure }]
  }),
  {
    name: 'new cases',
    figure: 'cases',
    label: /(?:ghi nhận|phát hiện|có)(?:\s+thêm)?\s*:?$/iu,
    after: /^(?:ca|trường hợp)\s+(?:mắc\s+|bệnh\s+|dương tính\s+)?mới/iu,
    flowOnly: true,
  },
  {
    name: 'transferred',
    figure: 'transferred',
    label: /chuyển (?:tuyến|viện)[^\d:,;]{0,20}:?$/iu,
    about: patients,
  },
  { name: 'active', figure: 'active', label: /còn (?:đang )?điều trị\s*:?$/iu, about: patients },
  {
    name: 'active',
    figure: 'active',
    label: /hiện (?:nay )?(?:đang )?còn\s*:?$/iu,
    after: /^ca (?:bệnh )?đang điều trị/iu,
  },
  { name: 'community', figure: 'cases-community', label: /ngoài cộng đồng\s*:?$/iu, about: patients },
  { name: 'centralised', figure: 'isolation-centralised', label: /tập trung\s*:?$/iu, about: isolation },
  {
    name: 'home isolation',
    figure: 'isolation-home',
    label: /(?:nơi (?:lưu|cư) trú|tại nhà)\s*:?$/iu,
    about: isolation,
  },
  {
    name: 'isolated in facilities',
    figure: 'isolation-medical-facility',
    label: /cơ sở y tế\s*:?$/iu,
    about: isolation,
  },
  ...results.flatMap(([result, label]): OwnNumber[] => [
    { name: `pcr ${result}`, figure: `pcr-${result}`, label, about: pcr },
    { name: `rapid ${result}`, figure: `rapid-${result}`, label, about: rapid },
  ]),
  {
    name: 'doses',
    figure: 'doses',
    label: /(?:tiêm|tiêm được|tổng số(?:\s+mũi(?:\s+(?:đã\s+)?tiêm)?)?)\s*:?$/iu,
    after: /^mũi(?!\s*\d)/iu,
    not: /được tiêm|tiêm đủ|tỷ lệ|mũi\s*\d/iu,
  },
  { name: 'teams', figure: 'teams-community', label: /(?:thành lập|có)\s*:?$/iu, after: /^tổ covid/iu },
  {
    name: 'members',
    figure: 'team-members',
    label: /với\s*:?$/iu,
    after: /^thành viên/iu,
    about: /tổ covid/iu,
  },
  {
    name: 'households',
    figure: 'households-covered',
    label: /phụ trách\s*:?$/iu,
    after: /^hộ/iu,
    about: /tổ covid/iu,
  },
  { name: 'care teams', figure: 'teams-care', label: /tổ chăm sóc người nhiễm[^:]*:$/iu },
]

/** Groups of vaccination by the ages in the nearest line above; each dose has its own numerator and denominator. */
export const ageGroups: readonly (readonly [group: string, ages: RegExp])[] = [
  ['12-17', /12\s*(?:tuổi)?\s*(?:đến|-|–)\s*(?:dưới\s*)?1[78]\s*tuổi/iu],
  ['5-11', /0?5\s*(?:tuổi)?\s*(?:đến|-|–)\s*(?:dưới\s*)?1[12]\s*tuổi/iu],
  ['adults', /(?:từ|trên|≥|đủ)\s*18\s*tuổi/iu],
]
