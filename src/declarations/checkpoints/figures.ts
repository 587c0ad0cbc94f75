// The figures of checkpoints, of the border and of temporary residence (F140–F146), each by day.
import type { CountFigure, Figure } from '../../kernel/figure/figure.ts'
import { count, type Said, stock } from '../../kernel/figure/said.ts'
import { residenceChanges } from '../residence-changes.ts'
import { gateFigures } from '../gate/gate-figures.ts'
import { borderCrossings } from './border-crossings.ts'
import { checkpoints } from './checkpoints.ts'
import { checkpointLogs } from './logs.ts'
import { checkpointShifts } from './shifts.ts'

type Of = Pick<CountFigure, 'register' | 'measure' | 'day'> & { readonly sum?: string }

const ofRecords = (
  { register, measure, day, sum }: Of,
  where: CountFigure['where'],
  said: Said,
): CountFigure => count(register, measure, day, where, said, sum)

const kinds = [
  ['checkpoints-declaration', 'declaration', 'Điểm khai báo y tế', 'Declaration points'],
  ['checkpoints-road', 'road', 'Chốt kiểm soát liên ngành', 'Inter-agency checkpoints'],
  ['checkpoints-zone', 'zone', 'Chốt khu phong tỏa', 'Checkpoints of closed zones'],
  ['checkpoints-border', 'border', 'Tổ, chốt biên giới', 'Border posts'],
] as const

/** What stands: opened less closed. */
const standing: readonly Figure[] = kinds.flatMap(([name, kind, vi, en]): Figure[] => [
  ofRecords({ register: checkpoints, measure: 'place', day: 'openedDay' }, { kind: { is: kind } }, [
    `${name}-opened`,
    `${vi} đã lập`,
    `${en} opened`,
    `${vi} đã lập, theo ngày lập.`,
    `${en} by the day opened.`,
  ]),
  ofRecords(
    { register: checkpoints, measure: 'place', day: 'closedDay' },
    { kind: { is: kind }, closedDay: { known: true } },
    [
      `${name}-closed`,
      `${vi} đã kết thúc`,
      `${en} closed`,
      `${vi} đã kết thúc, theo ngày kết thúc.`,
      `${en} by the day closed.`,
    ],
  ),
  stock('place', `${name}-opened`, `${name}-closed`, [
    name,
    vi,
    en,
    `${vi} đã lập trừ đã kết thúc, tính đến hết ngày cuối kỳ.`,
    `${en} opened less closed, at the end of the last day.`,
  ]),
])

const passing = { register: checkpointLogs, measure: 'person', day: 'onDay', sum: 'people' } as const
const crossing = { register: borderCrossings, measure: 'person', day: 'onDay', sum: 'people' } as const
const residing = (day: 'fromDay' | 'endedDay') =>
  ({ register: residenceChanges, measure: 'person', day }) as const

const residences: readonly Figure[] = (
  [
    ['temporary-residents', 'temporaryResidence', 'Người đang tạm trú', 'Temporary residents'],
    ['temporary-absentees', 'temporaryAbsence', 'Người đang tạm vắng', 'Temporarily absent'],
  ] as const
).flatMap(([name, kind, vi, en]): Figure[] => [
  ofRecords(residing('fromDay'), { kind: { is: kind } }, [
    `${name}-began`,
    `${vi}: bắt đầu`,
    `${en}: began`,
    `${vi}: số lượt bắt đầu, theo ngày bắt đầu.`,
    `${en} by the day it began.`,
  ]),
  ofRecords(residing('endedDay'), { kind: { is: kind }, endedDay: { known: true } }, [
    `${name}-ended`,
    `${vi}: đã hết`,
    `${en}: ended`,
    `${vi}: số lượt đã hết, theo ngày hết.`,
    `${en} by the day it ended.`,
  ]),
  stock('person', `${name}-began`, `${name}-ended`, [
    name,
    vi,
    en,
    `${vi} tính đến hết ngày cuối kỳ: bắt đầu trừ đã hết.`,
    `${en} at the end of the last day: began less ended.`,
  ]),
])

export const checkpointFigures: readonly Figure[] = [
  ...standing,
  ofRecords({ register: checkpointShifts, measure: 'shift', day: 'onDay' }, {}, [
    'checkpoint-shifts',
    'Ca trực chốt',
    'Shifts',
    'Ca trực tại các chốt, điểm khai báo, theo ngày trực.',
    'Shifts at checkpoints by day.',
  ]),
  ofRecords({ register: checkpointShifts, measure: 'person', day: 'onDay', sum: 'people' }, {}, [
    'checkpoint-duty-people',
    'Lượt người trực chốt',
    'People on duty',
    'Lượt người của các lực lượng trực tại các chốt, theo ngày trực.',
    'People of all forces on duty at checkpoints, by day.',
  ]),
  ofRecords(passing, {}, [
    'checkpoint-people',
    'Lượt người qua chốt',
    'People checked',
    'Lượt người được kiểm tra tại các chốt, kể cả người trên xe, theo ngày.',
    'People checked at checkpoints, those in vehicles included, by day.',
  ]),
  ofRecords(
    { register: checkpointLogs, measure: 'vehicle', day: 'onDay' },
    { vehicle: { oneOf: ['motorbike', 'car', 'bus', 'truck', 'boat'] } },
    [
      'checkpoint-vehicles',
      'Lượt phương tiện qua chốt',
      'Vehicles checked',
      'Lượt phương tiện có động cơ được kiểm tra tại các chốt, theo ngày.',
      'Motor vehicles and boats checked, by day.',
    ],
  ),
  ofRecords(passing, { outcome: { is: 'turnedBack' } }, [
    'checkpoint-turned-back',
    'Yêu cầu quay lại',
    'Turned back',
    'Lượt người bị yêu cầu quay lại tại chốt, theo ngày.',
    'People turned back at checkpoints, by day.',
  ]),
  ofRecords(passing, { outcome: { is: 'isolated' } }, [
    'checkpoint-isolated',
    'Từ chốt đưa đi cách ly',
    'Taken to isolation from a checkpoint',
    'Lượt người từ chốt được đưa đi cách ly, theo ngày.',
    'People taken to isolation from checkpoints, by day.',
  ]),
  ...gateFigures,
  ofRecords(crossing, { kind: { is: 'illegalEntry' } }, [
    'illegal-entries',
    'Người nhập cảnh trái phép',
    'Illegal entries',
    'Lượt người nhập cảnh trái phép bị phát hiện, theo ngày phát hiện.',
    'People found to have entered unlawfully, by the day found.',
  ]),
  ...residences,
]
