// The diseases that are watched, each a row of medicine: its words, its times, when a cluster of it is over; what law says of it stands in `rules`. What no text at hand says is `verified: false`.
import { type Text, textOf } from '../kernel/text/text.ts'

/** A span of days with where it comes from. */
export type Days = {
  readonly least: number
  readonly most: number
  readonly source: string
  readonly verified: boolean
}

export type DiseaseRow = {
  readonly vi: string
  readonly en: string
  /** ICD-10. */
  readonly icd: readonly string[]
  /** What offices' sheets call it. */
  readonly words: readonly string[]
  /** The surveillance definition in short. */
  readonly definition: Text
  readonly incubation: Days
  /** Days before and after onset in which it passes on. */
  readonly infectious: {
    readonly before: number
    readonly after: number
    readonly source: string
    readonly verified: boolean
  }
  /** How it passes on: what tracing people would look for. */
  readonly route: Text
  /** A cluster from so many linked cases in a village, within so many days; over after so many days without a case. */
  readonly cluster: {
    readonly least: number
    readonly within: number
    readonly quiet: number
    readonly source: string
  }
}

const memory = (least: number, most: number): Days => ({
  least,
  most,
  source: 'chưa đối chiếu',
  verified: false,
})
const infectious = (before: number, after: number) => ({
  before,
  after,
  source: 'chưa đối chiếu',
  verified: false,
})
const air = textOf('hô hấp, giọt bắn', 'respiratory, droplets')

export const diseaseRows = {
  covid19: {
    vi: 'COVID-19',
    en: 'COVID-19',
    icd: ['U07.1', 'U07.2'],
    words: ['coronavirus', 'ncov', 'sars-cov-2', 'covid', 'corona'],
    definition: textOf(
      'Người có kết quả xét nghiệm SARS-CoV-2 dương tính theo định nghĩa của ngày phát hiện (CV 11042, CV 762, CV 1909).',
      'Positive for SARS-CoV-2 by the definition of the day.',
    ),
    incubation: memory(2, 14),
    infectious: infectious(3, 10),
    route: air,
    cluster: { least: 3, within: 14, quiet: 28, source: 'hai lần thời gian ủ bệnh tối đa' },
  },
  dengue: {
    vi: 'Sốt xuất huyết Dengue',
    en: 'Dengue',
    icd: ['A97', 'A90', 'A91'],
    words: ['sốt xuất huyết', 'sxh', 'sxhd', 'dengue', 'sốt dengue'],
    definition: textOf(
      'Sống hoặc đến từ nơi có Dengue, sốt cao 2–7 ngày và ít nhất hai dấu hiệu: xuất huyết, nhức đầu, đau cơ khớp, phát ban, nôn; xác định khi NS1, IgM, PCR dương tính.',
      'Fever of 2–7 days with at least two of bleeding, headache, muscle or joint pain, rash, vomiting; confirmed by NS1, IgM or PCR.',
    ),
    incubation: memory(3, 14),
    infectious: infectious(1, 5),
    route: textOf('muỗi Aedes đốt', 'bites of Aedes mosquitoes'),
    cluster: {
      least: 2,
      within: 7,
      quiet: 14,
      source: 'hướng dẫn giám sát Dengue (QĐ 3711/QĐ-BYT, chưa đối chiếu)',
    },
  },
  handFootMouth: {
    vi: 'Tay chân miệng',
    en: 'Hand, foot and mouth disease',
    icd: ['B08.4'],
    words: ['tay chân miệng', 'tcm', 'hand foot mouth', 'hfmd'],
    definition: textOf(
      'Trẻ có loét miệng, phỏng nước ở lòng bàn tay, bàn chân, mông, gối, có hoặc không sốt; xác định khi phân lập được EV71 hoặc Coxsackie.',
      'Mouth ulcers with blisters on palms, soles, buttocks or knees; confirmed by EV71 or Coxsackie virus.',
    ),
    incubation: memory(3, 7),
    infectious: infectious(2, 14),
    route: textOf('tiêu hóa, tiếp xúc dịch tiết', 'faecal-oral, contact with secretions'),
    cluster: {
      least: 2,
      within: 7,
      quiet: 14,
      source: 'hướng dẫn giám sát tay chân miệng (QĐ 581/QĐ-BYT, chưa đối chiếu)',
    },
  },
  measles: {
    vi: 'Sởi',
    en: 'Measles',
    icd: ['B05'],
    words: ['sởi', 'measles', 'sốt phát ban nghi sởi'],
    definition: textOf(
      'Sốt, phát ban dạng sởi và ít nhất một dấu hiệu: ho, chảy nước mũi, viêm kết mạc, hạt Koplik; xác định khi IgM sởi hoặc PCR dương tính.',
      'Fever, measles rash and cough, runny nose, conjunctivitis or Koplik spots; confirmed by IgM or PCR.',
    ),
    incubation: memory(7, 21),
    infectious: infectious(4, 4),
    route: air,
    cluster: { least: 2, within: 21, quiet: 21, source: 'hướng dẫn giám sát sởi (chưa đối chiếu)' },
  },
  influenzaA: {
    vi: 'Cúm A',
    en: 'Influenza A',
    icd: ['J09', 'J10'],
    words: ['cúm a', 'cúm', 'influenza', 'influenza a', 'flu'],
    definition: textOf(
      'Sốt từ 38 °C và ho trong 10 ngày; xác định khi test nhanh hoặc PCR cúm A dương tính. Cúm A(H5N1), A(H7N9) là bệnh nhóm A: báo ngay.',
      'Fever of 38 °C and cough within 10 days; confirmed by rapid test or PCR. A(H5N1) and A(H7N9) are of group A: told at once.',
    ),
    incubation: memory(1, 4),
    infectious: infectious(1, 7),
    route: air,
    cluster: { least: 3, within: 7, quiet: 14, source: 'hướng dẫn giám sát cúm (chưa đối chiếu)' },
  },
} as const satisfies Record<string, DiseaseRow>

export type DiseaseName = keyof typeof diseaseRows
export const diseaseNames = Object.keys(diseaseRows) as readonly DiseaseName[]

/** The disease of which levels are said and whose figures bear no name of their own. */
export const MAIN_DISEASE: DiseaseName = 'covid19'

/** null: a disease that has no row; its terms are the strictest. */
export const findDisease = (name: string): DiseaseRow | null =>
  Object.entries<DiseaseRow>(diseaseRows).find(([key]) => key === name)?.[1] ?? null
