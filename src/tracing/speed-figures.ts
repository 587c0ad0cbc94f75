// How long tracing takes (F045), and which places of cases still wait to be disinfected (F051).
import type { Figure } from '../kernel/figure/figure.ts'
import { count, ratio, stock } from '../kernel/figure/said.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { contacts } from './contacts.ts'

export const speedFigures: readonly Figure[] = [
  count(
    contacts,
    'day',
    'foundDay',
    {
      disease: { is: MAIN_DISEASE },
      status: { oneOf: ['following', 'becameCase', 'lost'] },
      level: { oneOf: ['f0', 'f1', 'f2', 'f3'] },
      daysToList: { known: true },
    },
    [
      'contacts-days-to-list',
      'Tổng số ngày truy vết',
      'Days of tracing in all',
      'Tổng số ngày từ khi phát hiện ca nguồn đến khi người tiếp xúc vào danh sách, theo ngày lập danh sách.',
      'Days from detection of the source case until the contact was listed, summed, by the day listed.',
    ],
    'daysToList',
  ),
  {
    ...ratio('contacts-days-to-list', 'contacts-timed', [
      'contacts-days-to-list-mean',
      'Thời gian truy vết trung bình',
      'Mean time to list',
      'Tổng số ngày từ phát hiện ca nguồn đến lập danh sách, chia cho số người tiếp xúc biết thời gian truy vết.',
      'Days from detection to list, by the contacts whose time is known.',
    ]),
    measure: 'day',
    per: 1,
  },
  stock('place', 'case-places', 'case-places-disinfected', [
    'case-places-waiting',
    'Nơi chưa khử khuẩn',
    'Places not yet disinfected',
    'Nơi ca bệnh đã đến trừ nơi đã khử khuẩn, tính đến hết ngày cuối kỳ.',
    'Places cases went to less those disinfected, at the end of the last day.',
  ]),
]
