// Checks of sums and of unknown buckets: the parts of a number must make the whole, and what is unknown is said.
import { textOf } from '../../kernel/text/text.ts'
import type { Commune } from '../kinds/scope.ts'
import type { Readings } from '../kinds/slot.ts'
import { checkSum, type Finding, printed, type SumCheck, valueIn } from './check.ts'

const sums: readonly SumCheck[] = [
  {
    id: 'outcomes',
    title: textOf(
      'Khỏi + tử vong + chuyển tuyến + còn điều trị = tổng số ca',
      'Recovered + died + transferred + active = cases',
    ),
    whole: 'cases',
    parts: ['recovered', 'deaths', 'transferred', 'active'],
    otherwise: 'wrong',
  },
  {
    id: 'places',
    title: textOf('Tại nhà + cơ sở y tế + chưa rõ = tổng số ca', 'Home + facility + unknown = cases'),
    whole: 'cases',
    parts: ['cases-home', 'cases-facility', 'cases-place-unknown'],
    otherwise: 'wrong',
  },
  {
    id: 'settings',
    title: textOf(
      'Ngoài cộng đồng + đã cách ly + chưa rõ = tổng số ca',
      'Community + already isolated + unknown = cases',
    ),
    whole: 'cases',
    parts: ['cases-community', 'cases-isolated', 'cases-setting-unknown'],
    otherwise: 'wrong',
  },
  {
    id: 'isolation-forms',
    title: textOf(
      'Tập trung + tại nhà, nơi lưu trú + cơ sở y tế = tổng số cách ly',
      'Centralised + home + medical facility = isolations',
    ),
    whole: 'isolation',
    parts: ['isolation-centralised', 'isolation-home', 'isolation-medical-facility'],
    otherwise: 'wrong',
  },
  {
    id: 'pcr',
    title: textOf(
      'PCR: dương tính + âm tính + chờ kết quả = tổng số mẫu',
      'PCR: positive + negative + awaited = specimens',
    ),
    whole: 'pcr',
    parts: ['pcr-positive', 'pcr-negative', 'pcr-other'],
    otherwise: 'wrong',
  },
  {
    id: 'rapid',
    title: textOf(
      'Test nhanh: dương tính + âm tính + chờ kết quả = tổng số mẫu',
      'Rapid: positive + negative + awaited = specimens',
    ),
    whole: 'rapid',
    parts: ['rapid-positive', 'rapid-negative', 'rapid-other'],
    otherwise: 'wrong',
  },
  {
    id: 'specimens',
    title: textOf('PCR + test nhanh = tổng số mẫu', 'PCR + rapid = specimens'),
    whole: 'specimens',
    parts: ['pcr', 'rapid'],
    otherwise: 'wrong',
  },
  {
    id: 'vaccination-points',
    title: textOf('Điểm tại huyện + cố định + lưu động = số điểm tiêm', 'District + fixed + mobile = points'),
    whole: 'facilities-vaccination',
    parts: [
      'facilities-vaccination-district',
      'facilities-vaccination-fixed',
      'facilities-vaccination-mobile',
    ],
    otherwise: 'wrong',
  },
]

const unknowns = [
  ['cases-place-unknown', 'cases', textOf('Ca chưa ghi nơi điều trị', 'Cases without a place of treatment')],
  ['cases-setting-unknown', 'cases', textOf('Ca chưa ghi nơi phát hiện', 'Cases without a setting')],
  ['pcr-other', 'pcr', textOf('Mẫu PCR chờ hoặc không rõ kết quả', 'PCR awaited or unclear')],
  ['rapid-other', 'rapid', textOf('Test nhanh chờ hoặc không rõ kết quả', 'Rapid tests awaited or unclear')],
] as const

export const checkSums = (readings: Readings): Finding[] => sums.flatMap((check) => checkSum(readings, check))

export const checkUnknowns = (readings: Readings): Finding[] =>
  unknowns.flatMap(([id, whole, title]): Finding[] => {
    const value = valueIn(readings, id)
    return value === null || value <= 0
      ? []
      : [
          {
            id: `unknown.${id}`,
            verdict: 'note',
            title,
            arithmetic: `${printed(value)} trong ${printed(valueIn(readings, whole))}`,
            figures: [id],
          },
        ]
  })

/** Rows by commune must make the whole, figure by figure. `at.<unit>.<id>` stands beside `<id>`. */
export const checkCommunes = (
  readings: Readings,
  communes: readonly Commune[],
  labelOf: (id: string) => { vi: string; en: string },
): Finding[] => {
  const [first] = communes
  if (!first) return []
  const here = `at.${first.key}.`
  const figures = [...readings.keys()].filter((id) => id.startsWith(here)).map((id) => id.slice(here.length))
  return figures.flatMap((id): Finding[] => {
    const parts = communes.map(({ key }) => `at.${key}.${id}`)
    const label = labelOf(id)
    const [found] = checkSum(readings, {
      id: `communes.${id}`,
      title: textOf(`Cộng các xã: ${label.vi}`, `Sum of communes: ${label.en}`),
      whole: id,
      parts,
      otherwise: 'conflict',
    })
    if (!found) return []
    const sum = parts.reduce((total, part) => total + (valueIn(readings, part) ?? 0), 0)
    // A hundred addends say nothing; their sum and the whole do.
    const arithmetic =
      found.verdict === 'ok'
        ? `Cộng ${communes.length} đơn vị = ${printed(sum)}`
        : `Cộng ${communes.length} đơn vị = ${printed(sum)} ≠ ${printed(valueIn(readings, id))}`
    return [{ ...found, arithmetic, figures: [id, ...parts] }]
  })
}
