// The figures of a site's books: meals and food safety (F061), prefabricated toilets (F062), guards in two rings (F063), cameras (F065).
import type { CountFigure, Figure } from '../../kernel/figure/figure.ts'
import { count, stock } from '../../kernel/figure/said.ts'
import { siteEquipment, siteGuards, siteMeals } from './site-books.ts'

/** Things that are put up and taken down: two counts and what stands. */
const standing = (kind: string, name: string, vi: string, en: string): Figure[] => [
  count(
    siteEquipment,
    'item',
    'installedDay',
    { kind: { is: kind } },
    [
      `${name}-installed`,
      `${vi} đã lắp`,
      `${en} installed`,
      `${vi} ở khu cách ly: số lượng, theo ngày lắp.`,
      `${en} at isolation sites, by the day installed.`,
    ],
    'number',
  ),
  count(
    siteEquipment,
    'item',
    'removedDay',
    { kind: { is: kind }, removedDay: { known: true } },
    [
      `${name}-removed`,
      `${vi} đã tháo, hỏng`,
      `${en} removed`,
      `${vi} ở khu cách ly đã tháo hoặc hỏng, theo ngày.`,
      `${en} removed or broken, by day.`,
    ],
    'number',
  ),
  stock('item', `${name}-installed`, `${name}-removed`, [
    name,
    vi,
    en,
    `${vi} ở khu cách ly đang dùng, tính đến cuối kỳ.`,
    `${en} in use at isolation sites at the end of the period.`,
  ]),
]

const guards = (ring: 'inner' | 'outer', vi: string, en: string): CountFigure =>
  count(
    siteGuards,
    'person',
    'onDay',
    { ring: { is: ring } },
    [
      `site-guards-${ring}`,
      `Lượt người trực ${vi}`,
      `Guards, ${en} ring`,
      `Số người trực ${vi} khu cách ly của các ca, theo ngày trực.`,
      `People on watch of the ${en} ring in all watches, by day.`,
    ],
    'people',
  )

export const siteBookFigures: readonly Figure[] = [
  count(
    siteMeals,
    'item',
    'mealDay',
    {},
    [
      'site-portions',
      'Suất ăn đã cấp',
      'Portions served',
      'Suất ăn cấp cho người ở khu cách ly, theo ngày.',
      'Portions served at isolation sites, by day.',
    ],
    'portions',
  ),
  count(siteMeals, 'item', 'mealDay', { verdict: { is: 'problem' } }, [
    'site-meals-problems',
    'Bữa ăn không đạt an toàn',
    'Meals not safe',
    'Bữa ăn khu cách ly kiểm tra không đạt, theo ngày.',
    'Meals that did not pass food safety, by day.',
  ]),
  count(siteMeals, 'item', 'mealDay', { sampleKept: { not: true } }, [
    'site-meals-unsampled',
    'Bữa ăn không lưu mẫu',
    'Meals without a sample',
    'Bữa ăn khu cách ly chưa ghi lưu mẫu thức ăn, theo ngày.',
    'Meals without a kept sample, by day.',
  ]),
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
