// Inspections of the district, what they found, how a violation was handled, safety ratings, and the awards of document 000.
import { addDays, type Day } from '../kernel/day/day.ts'
import { DISTRICT } from './bodies.ts'
import { communes } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

type Values = DemoRecord['values']

/** 18 collectives and 47 individuals by three decisions; the report gives the sums, how they fall on the decisions is made up. */
const awardDecisions: readonly (readonly [
  number: string,
  day: Day,
  collectives: number,
  individuals: number,
])[] = [
  ['1133/QĐ-UBND', '2022-05-06', 8, 21],
  ['1923/QĐ-UBND', '2022-07-13', 6, 16],
  ['2764/QĐ-UBND', '2022-09-27', 4, 10],
]

const visitKinds = ['authority', 'vaccination', 'checkpoint'] as const
const visitNames = {
  authority: 'UBND',
  vaccination: 'Điểm tiêm',
  checkpoint: 'Chốt kiểm dịch',
} as const satisfies Record<(typeof visitKinds)[number], string>

export const oversightRecords = (newId: NewId): Record<string, DemoRecord[]> => {
  const at = (homeUnit: string, knownOn: Day, values: Values): DemoRecord => ({
    id: newId(knownOn),
    homeUnit,
    knownOn,
    subjectId: null,
    values,
  })
  const surprise = at(DISTRICT, '2022-01-05', {
    name: 'Đoàn kiểm tra đột xuất công tác phòng, chống dịch',
    kind: 'surprise',
    decisionNumber: '2869/UBND-VP',
    formedDay: '2022-01-05',
    leader: 'Phó Chủ tịch UBND huyện',
    subject: 'Chốt kiểm dịch, tiêm chủng, rà soát người về địa phương',
  })
  const schools = at(DISTRICT, '2022-02-14', {
    name: 'Đoàn kiểm tra phòng, chống dịch và vệ sinh trường học',
    kind: 'planned',
    decisionNumber: '28/KH-UBND',
    formedDay: '2022-02-14',
    leader: 'Trưởng phòng Giáo dục và Đào tạo',
    subject: 'Phòng, chống dịch và vệ sinh trường học',
  })
  const visits = communes.flatMap(({ key, within }, index) => {
    const first = addDays('2022-01-10', index)
    const second = addDays('2022-02-21', index * 2)
    const placeKind = visitKinds[index % visitKinds.length] ?? 'authority'
    return [
      at(key, first, {
        place: `${visitNames[placeKind]} ${within}`,
        placeKind,
        team: surprise.id,
        visitDay: first,
        result: index % 5 === 3 ? 'shortcomings' : 'good',
      }),
      ...(index < 12
        ? [
            at(key, second, {
              place: `Trường Tiểu học và THCS ${within.replace(/^(xã|thị trấn) /, '')}`,
              placeKind: 'school',
              team: schools.id,
              visitDay: second,
              result: index === 7 ? 'violation' : 'good',
            }),
          ]
        : []),
    ]
  })
  const flawed = visits.filter(({ values }) => values.result === 'shortcomings')
  const broken = visits.filter(({ values }) => values.result === 'violation')
  const findings = [...flawed, ...broken].map(({ homeUnit, id, values }, index) => {
    const foundDay = String(values.visitDay)
    const fixed = values.result === 'shortcomings' && index > 0
    return at(homeUnit, foundDay, {
      what:
        values.result === 'violation'
          ? 'Căng tin mở cửa khi có yêu cầu tạm dừng'
          : 'Chưa ghi đủ sổ theo dõi người ra, vào',
      visit: id,
      foundDay,
      demand: 'Khắc phục ngay, báo cáo Ban Chỉ đạo',
      fixByDay: addDays(foundDay, 7),
      status: values.result === 'violation' ? 'violation' : fixed ? 'fixed' : 'open',
      fixedDay: fixed ? addDays(foundDay, 5) : null,
    })
  })
  const taken = findings.find(({ values }) => values.status === 'violation')
  const audits: readonly (readonly [string, string, Day, number, number, string])[] = [
    ['Trung tâm Y tế huyện Bạch Thông', 'hospital', '2021-08-20', 137, 150, 'safe'],
    ['Trung tâm Y tế huyện Bạch Thông', 'hospital', '2022-02-15', 141, 150, 'safe'],
    ['Phòng khám đa khoa khu vực', 'clinic', '2021-10-12', 78, 100, 'low'],
  ]
  return {
    'inspection-teams': [surprise, schools],
    'inspection-visits': visits,
    findings,
    violations: taken
      ? [
          at(taken.homeUnit, addDays(taken.knownOn, 1), {
            act: 'Không chấp hành yêu cầu tạm dừng hoạt động phòng, chống dịch',
            violator: 'Chủ căng tin (trình diễn)',
            finding: taken.id,
            detectedBy: 'inspection',
            recordNumber: '01/BB-VPHC',
            recordDay: addDays(taken.knownOn, 1),
            basis: 'Nghị định 117/2020/NĐ-CP',
            status: 'executed',
            form: 'fine',
            decisionNumber: '05/QĐ-XPHC',
            decisionDay: addDays(taken.knownOn, 4),
            fine: 2_000_000,
            executedDay: addDays(taken.knownOn, 10),
          }),
        ]
      : [],
    'safety-audits': audits.map(([place, rule, auditDay, points, most, rating]) =>
      at(DISTRICT, auditDay, { place, rule, auditDay, points, most, rating }),
    ),
    awards: awardDecisions.flatMap(([decisionNumber, decidedDay, collectives, individuals]) =>
      (['collective', 'individual'] as const).flatMap((kind) =>
        Array.from({ length: kind === 'collective' ? collectives : individuals }, (_, index) =>
          at(DISTRICT, decidedDay, {
            recipient:
              kind === 'collective'
                ? `Tập thể số ${index + 1} (${decisionNumber})`
                : `Cá nhân số ${index + 1} (${decisionNumber})`,
            kind,
            form: 'certificate',
            decisionNumber,
            decidedDay,
          }),
        ),
      ),
    ),
  }
}
