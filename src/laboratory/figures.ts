// The figures that are counted from the register of specimens (F066–F068).
import type { Figure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'
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
  {
    kind: 'count',
    name: method,
    label: textOf(vi, en),
    definition: textOf(
      `${vi}, mọi kết quả, theo ngày lấy mẫu.`,
      `${en}, whatever the result, by the day of the specimen.`,
    ),
    measure: 'specimen',
    register: specimens,
    day: 'specimenDay',
    where: { method: { is: method }, ...counted },
  },
  ...results.map(([result, resultVi, resultEn]): Figure => ({
    kind: 'count',
    name: `${method}-${result}`,
    label: textOf(`${vi} ${resultVi}`, `${en}, ${resultEn}`),
    definition: textOf(
      `${vi} ${resultVi}, theo ngày lấy mẫu.`,
      `${en} with a ${resultEn} result, by the day of the specimen.`,
    ),
    measure: 'specimen',
    register: specimens,
    day: 'specimenDay',
    where: { method: { is: method }, result: { is: result }, ...counted },
  })),
  {
    kind: 'ratio',
    name: `${method}-positivity`,
    label: textOf(
      `Tỷ lệ dương tính ${method === 'pcr' ? 'PCR' : 'test nhanh'}`,
      `${method === 'pcr' ? 'PCR' : 'Rapid test'} positivity`,
    ),
    definition: textOf(
      `Mẫu dương tính trên tổng số ${vi.toLowerCase()}.`,
      `Positive specimens over all ${en.toLowerCase()}.`,
    ),
    measure: 'percent',
    of: `${method}-positive`,
    over: method,
  },
])

export const specimenFigures: readonly Figure[] = [
  ...ofMethod,
  {
    kind: 'count',
    name: 'specimens',
    label: textOf('Mẫu xét nghiệm', 'Specimens'),
    definition: textOf(
      'Mọi mẫu PCR và test nhanh, theo ngày lấy mẫu.',
      'All PCR and rapid specimens by the day of the specimen.',
    ),
    measure: 'specimen',
    register: specimens,
    day: 'specimenDay',
    where: counted,
  },
  {
    kind: 'count',
    name: 'specimens-screening',
    label: textOf('Mẫu tầm soát', 'Screening specimens'),
    definition: textOf(
      'Mẫu lấy để sàng lọc, tầm soát diện rộng, theo ngày lấy mẫu.',
      'Specimens taken for screening, by the day of the specimen.',
    ),
    measure: 'specimen',
    register: specimens,
    day: 'specimenDay',
    where: { reason: { is: 'screening' }, ...counted },
  },
  {
    kind: 'count',
    name: 'specimens-positive',
    label: textOf('Mẫu dương tính', 'Positive specimens'),
    definition: textOf(
      'Mọi mẫu có kết quả dương tính, theo ngày lấy mẫu.',
      'All positive specimens by the day of the specimen.',
    ),
    measure: 'specimen',
    register: specimens,
    day: 'specimenDay',
    where: { result: { is: 'positive' }, ...counted },
  },
  {
    kind: 'ratio',
    name: 'positivity',
    label: textOf('Tỷ lệ dương tính', 'Positivity'),
    definition: textOf(
      'Mẫu dương tính trên tổng số mẫu xét nghiệm.',
      'Positive specimens over all specimens.',
    ),
    measure: 'percent',
    of: 'specimens-positive',
    over: 'specimens',
  },
  ...wayFigures,
  ...householdTestFigures,
  ...virusFigures,
]
