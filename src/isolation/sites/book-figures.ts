// The figures of a site's books: meals and food safety (F061), prefabricated toilets (F062), guards in two rings (F063), cameras (F065).
import type { CountFigure, Figure } from '../../kernel/figure/figure.ts'
import { count, stock } from '../said.ts'
import { siteEquipment, siteGuards, siteMeals } from './site-books.ts'

/** Things that are put up and taken down: two counts and what stands. */
const standing = (kind: string, name: string, vi: string, en: string): Figure[] => [
  count(
    [
      `${name}-installed`,
      `${vi} đã lắp`,
      `${en} installed`,
      `${vi} ở khu cách ly: số lượng, theo ngày lắp.`,
      `${en} at isolation sites, by the day installed.`,
    ],
    'item',
    siteEquipment,
    'installedDay',
    { kind: { is: kind } },
    'number',
  ),
  count(
    [
      `${name}-removed`,
      `${vi} đã tháo, hỏng`,
      `${en} removed`,
      `${vi} ở khu cách ly đã tháo hoặc hỏng, theo ngày.`,
      `${en} removed or broken, by day.`,
    ],
    'item',
    siteEquipment,
    'removedDay',
    { kind: { is: kind }, removedDay: { known: true } },
    'number',
  ),
  stock(
    [
      name,
      vi,
      en,
      `${vi} ở khu cách ly đang dùng, tính đến cuối kỳ.`,
      `${en} in use at isolation sites at the end of the period.`,
    ],
    'item',
    `${name}-installed`,
    `${name}-removed`,
  ),
]

const guards = (ring: 'inner' | 'outer', vi: string, en: string): CountFigure =>
  count(
    [
      `site-guards-${ring}`,
      `Lượt người trực ${vi}`,
      `Guards, ${en} ring`,
      `Số người trực ${vi} khu cách ly của các ca, theo ngày trực.`,
      `People on watch of the ${en} ring in all watches, by day.`,
    ],
    'person',
    siteGuards,
    'onDay',
    { ring: { is: ring } },
    'people',
  )

export const siteBookFigures: readonly Figure[] = [
  count(
    [
      'site-portions',
      'Suất ăn đã cấp',
      'Portions served',
      'Suất ăn cấp cho người ở khu cách ly, theo ngày.',
      'Portions served at isolation sites, by day.',
    ],
    'item',
    siteMeals,
    'mealDay',
    {},
    'portions',
  ),
  count(
    [
      'site-meals-problems',
      'Bữa ăn không đạt an toàn',
      'Meals not safe',
      'Bữa ăn khu cách ly kiểm tra không đạt, theo ngày.',
      'Meals that did not pass food safety, by day.',
    ],
    'item',
    siteMeals,
    'mealDay',
    { verdict: { is: 'problem' } },
  ),
  count(
    [
      'site-meals-unsampled',
      'Bữa ăn không lưu mẫu',
      'Meals without a sample',
      'Bữa ăn khu cách ly chưa ghi lưu mẫu thức ăn, theo ngày.',
      'Meals without a kept sample, by day.',
    ],
    'item',
    siteMeals,
    'mealDay',
    { sampleKept: { not: true } },
  ),
  ...standing(
    'prefabricatedToilet',
    'site-prefabricated-toilets',
    'Nhà vệ sinh lắp ghép',
    'Prefabricated toilets',
  ),
  ...standing('camera', 'site-cameras', 'Camera giám sát', 'Cameras'),
  guards('inner', 'vòng trong', 'inner'),
  guards('outer', 'vòng ngoài', 'outer'),
]
