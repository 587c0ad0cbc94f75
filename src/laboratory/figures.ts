// The figures that are counted from the register of specimens (F066–F068).
import type { Figure } from '../kernel/figure/figure.ts'
import { count, ratio } from '../kernel/figure/said.ts'
import { householdTestFigures } from './household-figures.ts'
import { specimens } from './specimens.ts'
import { virusFigures } from './virus-figures.ts'
import { counted, wayFigures } from './way-figures.ts'

const methods = [
  ['pcr', 'Mẫu PCR', 'PCR specimens'],
  ['rapid', 'Mẫu test nhanh kháng nguyên', 'Rapid antigen tests'],
] as const

const results = [
  ['positive', 'dương tính', 'positive'],
  ['negative', 'âm tính', 'negative'],
] as const

const ofMethod = methods.flatMap(([method, vi, en]): Figure[] => [
  count(specimens, 'specimen', 'specimenDay', { method: { is: method }, ...counted }, [
    method,
    vi,
    en,
    `${vi}, mọi kết quả, theo ngày lấy mẫu.`,
    `${en}, whatever the result, by the day of the specimen.`,
  ]),
  ...results.map(([result, resultVi, resultEn]): Figure =>
    count(
      specimens,
      'specimen',
      'specimenDay',
      { method: { is: method }, result: { is: result }, ...counted },
      [
        `${method}-${result}`,
        `${vi} ${resultVi}`,
        `${en}, ${resultEn}`,
        `${vi} ${resultVi}, theo ngày lấy mẫu.`,
        `${en} with a ${resultEn} result, by the day of the specimen.`,
      ],
    ),
  ),
  ratio(`${method}-positive`, method, [
    `${method}-positivity`,
    `Tỷ lệ dương tính ${method === 'pcr' ? 'PCR' : 'test nhanh'}`,
    `${method === 'pcr' ? 'PCR' : 'Rapid test'} positivity`,
    `Mẫu dương tính trên tổng số ${vi.toLowerCase()}.`,
    `Positive specimens over all ${en.toLowerCase()}.`,
  ]),
])

export const specimenFigures: readonly Figure[] = [
  ...ofMethod,
  count(specimens, 'specimen', 'specimenDay', counted, [
    'specimens',
    'Mẫu xét nghiệm',
    'Specimens',
    'Mọi mẫu PCR và test nhanh, theo ngày lấy mẫu.',
    'All PCR and rapid specimens by the day of the specimen.',
  ]),
  count(specimens, 'specimen', 'specimenDay', { reason: { is: 'screening' }, ...counted }, [
    'specimens-screening',
    'Mẫu tầm soát',
    'Screening specimens',
    'Mẫu lấy để sàng lọc, tầm soát diện rộng, theo ngày lấy mẫu.',
    'Specimens taken for screening, by the day of the specimen.',
  ]),
  count(specimens, 'specimen', 'specimenDay', { result: { is: 'positive' }, ...counted }, [
    'specimens-positive',
    'Mẫu dương tính',
    'Positive specimens',
    'Mọi mẫu có kết quả dương tính, theo ngày lấy mẫu.',
    'All positive specimens by the day of the specimen.',
  ]),
  ratio('specimens-positive', 'specimens', [
    'positivity',
    'Tỷ lệ dương tính',
    'Positivity',
    'Mẫu dương tính trên tổng số mẫu xét nghiệm.',
    'Positive specimens over all specimens.',
  ]),
  ...wayFigures,
  ...householdTestFigures,
  ...virusFigures,
]
