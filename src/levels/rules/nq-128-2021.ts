// NQ 128/NQ-CP (11/10/2021): what each level allows. A matrix of measures as parameters, which a province may set otherwise.
import type { Day } from '../../kernel/day/day.ts'
import { choice, type ChoiceParameter } from '../../kernel/rule/parameter.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Level } from '../outcomes.ts'

export const degrees = {
  free: textOf('Không hạn chế', 'Not limited'),
  conditional: textOf('Có điều kiện', 'On conditions'),
  limited: textOf('Hạn chế', 'Limited'),
  stopped: textOf('Ngừng hoặc không tổ chức', 'Stopped or not held'),
  province: textOf('Tỉnh quyết định', 'The province decides'),
} as const
export type Degree = keyof typeof degrees

type Row = {
  readonly label: Text
  readonly levels: readonly [Degree, Degree, Degree, Degree]
  readonly verified: boolean
}

/** Three rows were read in a summary of the resolution; the others are from memory and say so. */
const rows = {
  gatherings: {
    label: textOf('Tập trung đông người trong nhà, ngoài trời', 'Gatherings indoors and outdoors'),
    levels: ['conditional', 'limited', 'limited', 'stopped'],
    verified: false,
  },
  transport: {
    label: textOf('Vận tải hành khách công cộng', 'Public transport'),
    levels: ['free', 'conditional', 'limited', 'stopped'],
    verified: false,
  },
  restaurants: {
    label: textOf('Nhà hàng, quán ăn, chợ truyền thống', 'Restaurants, traditional markets'),
    levels: ['free', 'free', 'free', 'limited'],
    verified: true,
  },
  sensitive: {
    label: textOf('Karaoke, vũ trường, quán bar, mát-xa, internet', 'Karaoke, bars, massage, internet shops'),
    levels: ['province', 'province', 'province', 'province'],
    verified: true,
  },
  hotels: {
    label: textOf('Khách sạn, nhà nghỉ, lưu trú', 'Hotels and lodging'),
    levels: ['free', 'free', 'limited', 'stopped'],
    verified: true,
  },
  schools: {
    label: textOf('Dạy, học trực tiếp', 'Teaching in the classroom'),
    levels: ['free', 'limited', 'limited', 'stopped'],
    verified: false,
  },
  offices: {
    label: textOf('Hoạt động cơ quan, công sở', 'Offices'),
    levels: ['free', 'free', 'limited', 'limited'],
    verified: false,
  },
  culture: {
    label: textOf('Văn hóa, thể thao, tham quan, du lịch', 'Culture, sport, tourism'),
    levels: ['free', 'conditional', 'limited', 'stopped'],
    verified: false,
  },
  production: {
    label: textOf('Sản xuất, công trường, dự án', 'Production and building sites'),
    levels: ['free', 'free', 'conditional', 'conditional'],
    verified: false,
  },
  directSelling: {
    label: textOf('Bán hàng rong, vé số dạo', 'Street selling'),
    levels: ['free', 'conditional', 'limited', 'stopped'],
    verified: false,
  },
} as const satisfies Record<string, Row>

export type Measure = keyof typeof rows
export const measures = Object.keys(rows) as readonly Measure[]
export const measureLabel = (measure: Measure): Text => rows[measure].label

const levels: readonly Level[] = ['level1', 'level2', 'level3', 'level4']
export const cellName = (measure: Measure, level: Level): string => `${measure}.${level}`

/** The matrix as parameters: `restaurants.level4`. */
export const nq128: {
  readonly name: string
  readonly source: string
  readonly from: Day
  readonly parameters: Readonly<Record<string, ChoiceParameter<Degree>>>
} = {
  name: 'nq-128-2021',
  source: 'NQ 128/NQ-CP',
  from: '2021-10-11',
  parameters: Object.fromEntries(
    measures.flatMap((measure) =>
      levels.map((level, place) => [
        cellName(measure, level),
        choice(
          textOf(
            `${rows[measure].label.vi}, cấp ${place + 1}`,
            `${rows[measure].label.en}, level ${place + 1}`,
          ),
          degrees,
          rows[measure].levels[place] ?? 'province',
          { clause: 'NQ 128/NQ-CP', verified: rows[measure].verified },
        ),
      ]),
    ),
  ),
}
