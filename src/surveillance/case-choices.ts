// The words of a case's choices: ours, and those that offices' sheets use for them.
import type { Choice } from '../kernel/register/field.ts'
import { type DiseaseRow, diseaseRows } from './diseases.ts'

/** Every disease that has a row, and one word for the rest. */
export const disease: Readonly<Record<string, Choice>> = {
  ...Object.fromEntries(
    Object.entries<DiseaseRow>(diseaseRows).map(([name, { vi, en, words }]) => [name, { vi, en, words }]),
  ),
  other: {
    vi: 'Bệnh khác',
    en: 'Other disease',
    words: ['mers', 'mers-cov', 'ebola', 'evd', 'cholera'],
  },
}

export const classification = {
  confirmed: {
    vi: 'Xác định',
    en: 'Confirmed',
    words: ['khẳng định', 'dương tính', 'f0', 'lab_confirmed', 'confirmed case'],
  },
  probable: { vi: 'Có thể', en: 'Probable' },
  suspected: { vi: 'Nghi ngờ', en: 'Suspected', words: ['nghi mắc', 'suspect'] },
  notACase: {
    vi: 'Không phải ca bệnh',
    en: 'Not a case',
    words: ['no_case', 'loại trừ', 'not a case (discarded)'],
  },
} as const satisfies Record<string, Choice>

export const detectionSetting = {
  community: {
    vi: 'Ngoài cộng đồng',
    en: 'In the community',
    words: ['cộng đồng', 'cđ', 'ngoài cđ', 'community'],
  },
  isolated: {
    vi: 'Đã cách ly trước đó',
    en: 'Already isolated',
    words: [
      'khu cách ly',
      'cách ly',
      'trong khu cách ly',
      'phong tỏa',
      'khu phong tỏa',
      'đã cách ly',
      'quarantine',
    ],
  },
} as const satisfies Record<string, Choice>

export const severity = {
  asymptomatic: { vi: 'Không triệu chứng', en: 'Asymptomatic', words: ['ktc', 'không tc'] },
  mild: { vi: 'Nhẹ', en: 'Mild' },
  moderate: { vi: 'Trung bình', en: 'Moderate', words: ['vừa', 'tb'] },
  severe: { vi: 'Nặng', en: 'Severe' },
  critical: { vi: 'Nguy kịch', en: 'Critical' },
} as const satisfies Record<string, Choice>

export const treatmentPlace = {
  home: { vi: 'Tại nhà', en: 'At home', words: ['nhà', 'home', 'ở nhà', 'nơi lưu trú'] },
  facility: {
    vi: 'Cơ sở y tế',
    en: 'Health facility',
    words: [
      'bệnh viện',
      'bv',
      'csyt',
      'trạm y tế',
      'tyt',
      'hospital',
      'khu điều trị',
      'ttyt',
      'trung tâm y tế',
    ],
  },
} as const satisfies Record<string, Choice>

export const outcome = {
  underTreatment: {
    vi: 'Còn điều trị',
    en: 'Under treatment',
    words: ['đang điều trị', 'đang đt', 'còn đt', 'active', 'no outcome yet', 'positive', 'no_outcome'],
  },
  recovered: {
    vi: 'Khỏi bệnh',
    en: 'Recovered',
    words: [
      'khỏi',
      'ra viện',
      'đã khỏi',
      'hồi phục',
      'xuất viện',
      'recover',
      'alive',
      'discharged',
      'negative',
      'hoàn thành điều trị',
    ],
  },
  died: { vi: 'Tử vong', en: 'Died', words: ['chết', 'mất', 'dead', 'death', 'deceased'] },
  transferred: {
    vi: 'Chuyển tuyến',
    en: 'Transferred',
    words: ['chuyển viện', 'chuyển tuyến trung ương', 'chuyển tuyến trên'],
  },
} as const satisfies Record<string, Choice>
