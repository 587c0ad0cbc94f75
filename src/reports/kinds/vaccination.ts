// The part of a report about vaccination: points, safety, and coverage of each dose over those due for that dose.
import { bold, item, type Part, paragraph } from '../../kernel/document/tree.ts'
import type { Printing } from './printing.ts'

/** Groups and the doses that each is offered (they are the figures `doses-…`, `due-…`, `coverage-…`). */
export const vaccinationGroups = [
  { key: 'adults', title: 'Người từ 18 tuổi trở lên', people: 'người', doses: [1, 2, 3, 4] },
  { key: '12-17', title: 'Trẻ từ 12 đến 17 tuổi', people: 'trẻ', doses: [1, 2, 3] },
  { key: '5-11', title: 'Trẻ từ 5 đến dưới 12 tuổi', people: 'trẻ', doses: [1, 2] },
] as const

export const vaccinationFigureNames: readonly string[] = [
  'facilities-vaccination',
  'facilities-vaccination-district',
  'facilities-vaccination-fixed',
  'facilities-vaccination-mobile',
  'doses',
  'doses-severe-reaction',
  ...vaccinationGroups.flatMap(({ key, doses }) =>
    doses.flatMap((dose) => [`doses-${key}-${dose}`, `due-${key}-${dose}`, `coverage-${key}-${dose}`]),
  ),
]

export const vaccinationParts = (print: Printing): Part[] => [
  item([
    'Tổng số điểm tiêm chủng đã thiết lập: ',
    print.count('facilities-vaccination'),
    ' điểm, trong đó ',
    print.count('facilities-vaccination-district'),
    ' điểm tại huyện, ',
    print.count('facilities-vaccination-fixed'),
    ' điểm cố định tại trạm y tế, ',
    print.count('facilities-vaccination-mobile'),
    ' điểm lưu động.',
  ]),
  item([
    'Tổng số mũi đã tiêm: ',
    print.count('doses'),
    ' mũi; tai biến nặng sau tiêm: ',
    print.count('doses-severe-reaction'),
    ' trường hợp.',
  ]),
  item('Tỷ lệ tiêm theo nhóm tuổi, mỗi mũi tính trên số người thuộc diện tiêm của chính mũi đó:'),
  ...vaccinationGroups.flatMap(({ key, title, people, doses }): Part[] => [
    paragraph([bold(`${title}: `), print.count(`due-${key}-1`), ` ${people}.`]),
    ...doses.map((dose) =>
      item(
        [
          `Mũi ${dose}: `,
          print.count(`doses-${key}-${dose}`),
          '/',
          print.count(`due-${key}-${dose}`),
          ' đạt ',
          print.share(`coverage-${key}-${dose}`),
          '.',
        ],
        2,
      ),
    ),
  ]),
]
