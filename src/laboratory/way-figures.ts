// Figures of the way of specimens: what is to be taken, what waits, how long results take, pools, sessions, capacity, screening (F069–F076, 62).
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio, type Said, stock } from '../kernel/figure/said.ts'
import { labResults } from './lab-results.ts'
import { laboratories } from './laboratories.ts'
import { pools } from './pools.ts'
import { samplingSessions } from './sampling-sessions.ts'
import { screeningMembers } from './screening-members.ts'
import { screeningPlans } from './screening-plans.ts'
import { specimens } from './specimens.ts'

/** What is only ordered, or was ordered in vain, is no specimen yet. */
export const counted = { stage: { notOneOf: ['toTake', 'cancelled'] } } as const

const ofSpecimens = (where: CountFigure['where'], said: Said, day = 'specimenDay') =>
  count(specimens, 'specimen', day, where, said)

const reasons = [
  ['treatment', 'Mẫu theo dõi ca đang điều trị', 'Follow-up specimens under treatment'],
  [
    'foreign',
    'Mẫu của công dân nước ngoài theo thỏa thuận',
    'Specimens of foreign citizens under an agreement',
  ],
] as const

const specimenFigures: readonly Figure[] = [
  ofSpecimens({ stage: { is: 'toTake' } }, [
    'specimens-to-take',
    'Mẫu phải lấy',
    'To be taken',
    'Mẫu phải lấy mà chưa lấy, kể cả lấy lại vì ống gộp, theo ngày phải lấy. Chưa tính là mẫu xét nghiệm.',
    'Specimens ordered and not yet taken, those because of a pool included, by the day they are due. Not yet counted as specimens.',
  ]),
  ofSpecimens({ result: { is: 'pending' }, stage: { notOneOf: ['toTake', 'cancelled', 'rejected'] } }, [
    'specimens-waiting',
    'Mẫu chờ kết quả',
    'Waiting for a result',
    'Mẫu đã lấy, chưa có kết quả, theo ngày lấy mẫu.',
    'Specimens taken without a result yet, by the day of the specimen.',
  ]),
  ofSpecimens({ stage: { is: 'rejected' } }, [
    'specimens-rejected',
    'Mẫu không đạt',
    'Rejected specimens',
    'Mẫu phòng xét nghiệm không nhận hoặc không đạt, theo ngày lấy mẫu.',
    'Specimens that were not fit for testing, by the day of the specimen.',
  ]),
  ofSpecimens(
    { ...counted, daysToResult: { known: true } },
    [
      'specimens-resulted',
      'Mẫu có kết quả trong kỳ',
      'Results given',
      'Mẫu biết ngày lấy và ngày có kết quả, theo ngày có kết quả; người trong ống gộp tính từng người.',
      'Specimens with both days known, by the day of the result; people of a pool are counted singly.',
    ],
    'resultDay',
  ),
  ofSpecimens(
    { ...counted, daysToResult: { oneOf: [0, 1] } },
    [
      'specimens-in-time',
      'Có kết quả trong một ngày',
      'Results within a day',
      'Mẫu có kết quả trong ngày lấy hoặc ngày hôm sau, theo ngày có kết quả.',
      'Specimens whose result came on the day taken or the day after, by the day of the result.',
    ],
    'resultDay',
  ),
  ratio('specimens-in-time', 'specimens-resulted', [
    'specimens-in-time-share',
    'Tỷ lệ có kết quả trong một ngày',
    'Share of results within a day',
    'Mẫu có kết quả trong một ngày trên mẫu có kết quả trong kỳ.',
    'Results within a day in percent of results given.',
  ]),
  ofSpecimens({ ...counted, pool: { known: true } }, [
    'specimens-pooled',
    'Lượt người lấy mẫu gộp',
    'People tested in pools',
    'Lượt người có mẫu trong ống gộp, theo ngày lấy mẫu.',
    'People whose specimen went into a pool, by the day of the specimen.',
  ]),
  ofSpecimens({ ...counted, retestOf: { known: true } }, [
    'specimens-retested',
    'Mẫu đơn lấy lại vì ống gộp',
    'Taken again because of a pool',
    'Mẫu đơn đã lấy lại của người trong ống gộp dương tính hoặc không đạt, theo ngày lấy.',
    'Single specimens taken of people whose pool was positive or not fit, by the day taken.',
  ]),
  ...reasons.map(([reason, vi, en]) =>
    ofSpecimens({ ...counted, reason: { is: reason } }, [
      `specimens-${reason}`,
      vi,
      en,
      `${vi}, theo ngày lấy mẫu.`,
      `${en}, by the day of the specimen.`,
    ]),
  ),
]

const poolFigures: readonly Figure[] = [
  count(pools, 'tube', 'specimenDay', {}, [
    'pools',
    'Ống gộp',
    'Pools',
    'Mọi ống gộp, theo ngày lấy mẫu; người trong ống đếm ở số liệu mẫu xét nghiệm.',
    'All pools by the day taken; their people are counted among specimens.',
  ]),
  ...(['positive', 'negative', 'pending'] as const).map((result) => {
    const { vi, en } = pools.fields.result.choices[result]
    return count(pools, 'tube', 'specimenDay', { result: { is: result }, stage: { not: 'rejected' } }, [
      `pools-${result}`,
      `Ống gộp ${vi.toLowerCase()}`,
      `Pools: ${en.toLowerCase()}`,
      `Ống gộp ${vi.toLowerCase()}, theo ngày lấy mẫu.`,
      `Pools whose result is ${en.toLowerCase()}, by the day taken.`,
    ])
  }),
  ratio('pools-positive', 'pools', [
    'pool-positivity',
    'Tỷ lệ ống gộp dương tính',
    'Pool positivity',
    'Ống gộp dương tính trên tổng số ống gộp.',
    'Positive pools in percent of all pools.',
  ]),
]

const zones = Object.entries(screeningPlans.fields.riskZone.choices)

export const wayFigures: readonly Figure[] = [
  ...specimenFigures,
  ...poolFigures,
  ...(['waiting', 'matched', 'setAside'] as const).map((status) => {
    const { vi, en } = labResults.fields.status.choices[status]
    return count(labResults, 'item', 'resultDay', { status: { is: status } }, [
      `lab-results-${status === 'setAside' ? 'set-aside' : status}`,
      `Kết quả gửi đến: ${vi.toLowerCase()}`,
      `Incoming results: ${en.toLowerCase()}`,
      `Kết quả phòng xét nghiệm gửi đến, ${vi.toLowerCase()}, theo ngày có kết quả.`,
      `Results that came in, ${en.toLowerCase()}, by the day of the result.`,
    ])
  }),
  count(samplingSessions, 'session', 'day', { stateOf: { not: 'cancelled' } }, [
    'sampling-sessions',
    'Phiên lấy mẫu',
    'Sampling sessions',
    'Phiên lấy mẫu, trừ phiên đã hủy, theo ngày.',
    'Sampling sessions but those cancelled, by day.',
  ]),
  count(
    laboratories,
    'specimen',
    'openedDay',
    {},
    [
      'laboratory-capacity-opened',
      'Công suất xét nghiệm đưa vào',
      'Capacity opened',
      'Số mẫu một ngày của phòng xét nghiệm bắt đầu làm, theo ngày bắt đầu.',
      'Tests a day of laboratories by the day they began.',
    ],
    'perDay',
  ),
  count(
    laboratories,
    'specimen',
    'closedDay',
    {},
    [
      'laboratory-capacity-closed',
      'Công suất xét nghiệm ngừng',
      'Capacity closed',
      'Số mẫu một ngày của phòng xét nghiệm ngừng làm, theo ngày ngừng.',
      'Tests a day of laboratories by the day they closed.',
    ],
    'perDay',
  ),
  stock('specimen', 'laboratory-capacity-opened', 'laboratory-capacity-closed', [
    'laboratory-capacity',
    'Công suất xét nghiệm một ngày',
    'Testing capacity a day',
    'Số mẫu một ngày mà các phòng xét nghiệm đang làm có thể làm, vào ngày cuối kỳ.',
    'Tests a day that the laboratories at work can do, on the last day of the period.',
  ]),
  count(screeningPlans, 'place', 'fromDay', {}, [
    'screening-plans',
    'Điểm sàng lọc theo kế hoạch',
    'Places under a screening plan',
    'Điểm, khu vực, nhóm nguy cơ có kế hoạch sàng lọc, theo ngày bắt đầu.',
    'Places, areas and groups under a screening plan, by the day it begins.',
  ]),
  ...zones.map(([zone, { vi, en }]) =>
    count(screeningPlans, 'place', 'fromDay', { riskZone: { is: zone } }, [
      `screening-plans-${zone.toLowerCase().replace('very', 'very-')}`,
      `Điểm sàng lọc: ${vi.toLowerCase()}`,
      `Screening: ${en.toLowerCase()}`,
      `Điểm có kế hoạch sàng lọc trong vùng “${vi.toLowerCase()}”, theo ngày bắt đầu.`,
      `Places under a screening plan in the zone “${en.toLowerCase()}”, by the day it begins.`,
    ]),
  ),
  count(
    screeningPlans,
    'person',
    'fromDay',
    {},
    [
      'screening-people-planned',
      'Số người sàng lọc theo kế hoạch, một lượt',
      'People planned for one round',
      'Số người một lượt của các kế hoạch sàng lọc, theo ngày bắt đầu.',
      'People of one round of the screening plans, by the day they begin.',
    ],
    'people',
  ),
  count(screeningMembers, 'person', 'fromDay', {}, [
    'screening-members',
    'Người trong danh sách sàng lọc',
    'Persons on screening lists',
    'Người có tên trong danh sách phải sàng lọc, theo ngày vào danh sách.',
    'Persons on the lists of those to be screened, by the day listed.',
  ]),
]
