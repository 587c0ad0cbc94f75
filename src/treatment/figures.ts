// The figures of treatment (F038–F040, F042, F080, F083–F096): care at home, alarms, calls, stays, transfers, certificates, deaths.
import type { CountFigure, Figure, Measure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import { count, stock } from '../kernel/figure/said.ts'
import type { Register } from '../kernel/register/register.ts'
import { admissions } from './admissions.ts'
import { careAlarms } from './care-alarms.ts'
import { careCalls } from './care-calls.ts'
import { careSigns } from './care-signs.ts'
import { deathRecords } from './death-records.ts'
import { homeCare } from './home-care.ts'
import { recoveryVisits } from './recovery-visits.ts'
import { transfers } from './transfers.ts'

type Said = readonly [vi: string, en: string]

const counting =
  (register: Register, measure: Measure, [by, byEn]: Said) =>
  (name: string, [vi, en]: Said, day: string, where: Predicate): CountFigure =>
    count(register, measure, day, where, [name, vi, en, `${vi}, theo ${by}.`, `${en}, by ${byEn}.`])

const started = counting(homeCare, 'person', ['ngày bắt đầu', 'the first day'])
const ended = counting(homeCare, 'person', ['ngày kết thúc', 'the last day'])
const papers = counting(homeCare, 'document', ['ngày cấp', 'the day given'])
const into = counting(admissions, 'person', ['ngày vào', 'the day in'])
const out = counting(admissions, 'person', ['ngày ra', 'the day out'])
const asked = counting(transfers, 'person', ['ngày xin chuyển', 'the day requested'])
const arrived = counting(transfers, 'person', ['ngày đến', 'the day of arrival'])
const raised = counting(careAlarms, 'signal', ['ngày phát', 'the day raised'])

const kept = { status: { not: 'cancelled' } } as const
const grave = { risk: { oneOf: ['high', 'veryHigh'] } } as const
const fromElsewhere = { arrival: { not: 'otherWard' } } as const
const wards = [
  ['normal', ['giường thường', 'ordinary beds']],
  ['oxygen', ['giường có ô xy', 'beds with oxygen']],
  ['icu', ['giường hồi sức tích cực', 'intensive care']],
] as const

const remaining = (name: string, [vi, en]: Said, plus: string, minus: string): Figure =>
  stock('person', plus, minus, [
    name,
    vi,
    en,
    `${vi}: lũy tích bắt đầu trừ lũy tích kết thúc, tính đến cuối kỳ.`,
    `${en}: all begun less all ended, at the end of the period.`,
  ])

const atHome: readonly Figure[] = [
  started('home-care', ['Bắt đầu điều trị tại nhà', 'Care at home begun'], 'startDay', kept),
  started(
    'home-care-high-risk',
    ['Điều trị tại nhà thuộc nhóm nguy cơ cao, rất cao', 'At home at high or very high risk'],
    'startDay',
    { ...kept, ...grave },
  ),
  started(
    'home-care-watched',
    ['Điều trị tại nhà thuộc diện cần lưu ý', 'At home, of a group to be watched'],
    'startDay',
    { ...kept, watchGroup: { known: true } },
  ),
  started(
    'home-care-with-doctor',
    ['Điều trị tại nhà có thầy thuốc đồng hành', 'At home with a companion doctor'],
    'startDay',
    { ...kept, accompanied: { is: true } },
  ),
  started('home-care-packages', ['Đã cấp túi thuốc tại nhà', 'Given a package at home'], 'startDay', {
    ...kept,
    package: { oneOf: ['a', 'ab', 'abc'] },
  }),
  ended('home-care-ended', ['Kết thúc điều trị tại nhà', 'Care at home ended'], 'endDay', {
    status: { oneOf: ['recovered', 'moved', 'died'] },
  }),
  ended('home-care-moved', ['Từ nhà chuyển vào cơ sở', 'Moved from home to a facility'], 'endDay', {
    status: { is: 'moved' },
  }),
  remaining('home-care-now', ['Đang điều trị tại nhà', 'Now at home'], 'home-care', 'home-care-ended'),
  papers('recovery-certificates', ['Giấy chứng nhận khỏi bệnh', 'Recovery certificates'], 'certificateDay', {
    certificateDay: { known: true },
  }),
  papers('sick-leaves', ['Giấy nghỉ ốm', 'Sick leaves'], 'leaveDay', { leaveDay: { known: true } }),
  counting(careSigns, 'visit', ['ngày đo', 'the day'])(
    'care-signs',
    ['Lần đo sinh hiệu', 'Signs taken'],
    'signDay',
    {},
  ),
  counting(careCalls, 'visit', ['ngày gọi', 'the day'])(
    'care-calls',
    ['Cuộc tư vấn từ xa', 'Calls'],
    'callDay',
    {},
  ),
  counting(careCalls, 'visit', ['ngày gọi', 'the day'])(
    'telehealth-calls',
    ['Khám từ xa với tuyến trên', 'Telehealth with upper hospitals'],
    'callDay',
    { way: { is: 'telehealth' } },
  ),
]

const alarms: readonly Figure[] = [
  raised('care-alarms', ['Báo động sinh hiệu', 'Alarms'], 'raisedDay', {}),
  raised('care-alarms-danger', ['Báo động mức nguy hiểm', 'Alarms of danger'], 'raisedDay', {
    grade: { is: 'danger' },
  }),
  raised('care-alarms-open', ['Báo động chưa xử trí xong', 'Alarms not finished'], 'raisedDay', {
    status: { not: 'closed' },
  }),
]

const inFacilities: readonly Figure[] = [
  into('admissions', ['Vào điều trị tại cơ sở', 'Admitted'], 'inDay', { ...kept, ...fromElsewhere }),
  into(
    'admissions-high-risk',
    ['Vào điều trị thuộc nhóm nguy cơ cao, rất cao', 'Admitted at high or very high risk'],
    'inDay',
    { ...kept, ...fromElsewhere, ...grave },
  ),
  into('admissions-direct', ['Tự đến, cấp cứu', 'Came by themselves'], 'inDay', {
    ...kept,
    arrival: { is: 'direct' },
  }),
  out('discharges', ['Ra viện', 'Discharged'], 'outDay', { status: { is: 'discharged' } }),
  out('step-downs', ['Chuyển về nhà theo dõi tiếp', 'Sent home for further care'], 'outDay', {
    status: { is: 'stepDown' },
  }),
  counting(admissions, 'document', ['ngày cấp', 'the day given'])(
    'discharge-papers',
    ['Giấy ra viện', 'Discharge papers'],
    'certificateDay',
    { certificateDay: { known: true } },
  ),
  ...wards.flatMap(([ward, [vi, en]]): Figure[] => [
    into(`stays-${ward}`, [`Bắt đầu nằm ${vi}`, `Began in ${en}`], 'inDay', { ...kept, ward: { is: ward } }),
    out(`stays-${ward}-ended`, [`Ra khỏi ${vi}`, `Left ${en}`], 'outDay', {
      ward: { is: ward },
      status: { oneOf: ['discharged', 'stepDown', 'transferred', 'movedWard', 'died'] },
    }),
    remaining(
      `patients-${ward}-now`,
      [`Người bệnh ${vi}`, `Patients in ${en}`],
      `stays-${ward}`,
      `stays-${ward}-ended`,
    ),
  ]),
  stock(
    'person',
    wards.map(([ward]) => `stays-${ward}`),
    wards.map(([ward]) => `stays-${ward}-ended`),
    [
      'patients-now',
      'Đang điều trị tại cơ sở',
      'Now in facilities',
      'Người đang nằm mọi loại giường: lũy tích vào trừ lũy tích ra, tính đến cuối kỳ.',
      'People in beds of every kind: all in less all out, at the end of the period.',
    ],
  ),
]

const moving: readonly Figure[] = [
  asked('transfers', ['Xin chuyển người bệnh', 'Transfers requested'], 'requestedDay', kept),
  asked('transfers-waiting', ['Đang chờ trả lời', 'Waiting for an answer'], 'requestedDay', {
    status: { is: 'requested' },
  }),
  asked('transfers-under-way', ['Đã nhận, đang chuyển', 'Accepted or under way'], 'requestedDay', {
    status: { oneOf: ['accepted', 'underWay'] },
  }),
  asked('transfers-refused', ['Bị từ chối', 'Refused'], 'requestedDay', { status: { is: 'refused' } }),
  asked('bed-requests', ['Xin giường', 'Beds asked for'], 'requestedDay', {
    ...kept,
    reason: { is: 'bedRequest' },
  }),
  asked('transfers-worsening', ['Chuyển vì trở nặng', 'Transfers of the worsening'], 'requestedDay', {
    ...kept,
    reason: { is: 'worsening' },
  }),
  arrived('transfers-step-down', ['Lui tầng, về nhà', 'Stepped down a tier or home'], 'arrivedDay', {
    status: { is: 'arrived' },
    reason: { is: 'stepDown' },
  }),
  arrived('transfers-arrived', ['Đã chuyển đến nơi', 'Transfers arrived'], 'arrivedDay', {
    status: { is: 'arrived' },
  }),
  arrived('transfers-by-ambulance', ['Chuyển bằng xe cứu thương', 'By ambulance'], 'arrivedDay', {
    status: { is: 'arrived' },
    transport: { is: 'ambulance' },
  }),
]

const afterwards: readonly Figure[] = [
  counting(deathRecords, 'person', ['ngày tử vong', 'the day of death'])(
    'death-records',
    ['Tử vong đã vào sổ', 'Deaths in the register'],
    'deathDay',
    {},
  ),
  counting(recoveryVisits, 'visit', ['ngày khám', 'the day'])(
    'recovery-visits',
    ['Lần khám sau khỏi bệnh', 'Visits after recovery'],
    'visitDay',
    { result: { not: 'missed' } },
  ),
  counting(recoveryVisits, 'visit', ['ngày khám', 'the day'])(
    'recovery-complaints',
    ['Còn triệu chứng sau khỏi bệnh', 'Still with complaints after recovery'],
    'visitDay',
    { result: { is: 'complaints' } },
  ),
]

export const careFigures: readonly Figure[] = [
  ...atHome,
  ...alarms,
  ...inFacilities,
  ...moving,
  ...afterwards,
]
