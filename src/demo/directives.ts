// The tasks that the district's committee has given, from its documents, with the answers of the bodies and what was decided on them.
import { addDays } from '../kernel/day/day.ts'
import { type Bodies, DISTRICT } from './bodies.ts'
import { communes } from './communes.ts'
import { type Given, ofDistrict, ofEachCommune } from './given-tasks.ts'
import type { DemoRecord, NewId } from './record.ts'

const taskOf = (newId: NewId, bodies: Bodies, given: Given, homeUnit: string): DemoRecord => {
  const { source, lead, coordinating, title, sentence, deadline, recurrence, target, done, result } = given
  const [number, assigned] = source
  const late = done !== undefined && deadline !== null && done > deadline
  return {
    id: newId(assigned),
    homeUnit,
    knownOn: done ?? assigned,
    subjectId: null,
    values: {
      title,
      sourceNumber: number,
      sourceSentence: sentence,
      leadBody: bodies.idOf(lead),
      coordinating: coordinating ? coordinating.map(bodies.idOf).join(' ') : null,
      head: bodies.headOf(lead),
      assignedUnit: DISTRICT,
      assignedDay: assigned,
      startDay: addDays(assigned, 1),
      deadlineDay: deadline,
      recurrence: recurrence ?? 'once',
      targetFigure: target?.[0] ?? null,
      targetValue: target?.[1] ?? null,
      status: given.status ?? (done === undefined ? 'notStarted' : late ? 'doneLate' : 'doneOnTime'),
      doneDay: done ?? null,
      result: result ?? null,
    },
  }
}

/** The bands by which the office scores bodies: its own custom, marked as such. */
export const scoreRuleRecords = (newId: NewId): DemoRecord[] => [
  {
    id: newId('2021-09-07'),
    homeUnit: DISTRICT,
    knownOn: '2021-09-07',
    subjectId: null,
    values: {
      source: 'Quy chế làm việc của Ban Chỉ đạo (trình diễn)',
      fromDay: '2021-09-07',
      goodFrom: 90,
      fairFrom: 70,
      verified: false,
    },
  },
]

const verdictWords: Readonly<Record<string, string>> = {
  accepted: 'Đồng ý.',
  refused: 'Không lùi hạn; báo cáo lý do chậm.',
}

export const makeDirectives = (
  newId: NewId,
  bodies: Bodies,
): { tasks: DemoRecord[]; answers: DemoRecord[]; decisions: DemoRecord[] } => {
  const given = [
    ...ofDistrict.map((one) => [one, DISTRICT] as const),
    ...ofEachCommune.flatMap(({ after, ...one }) =>
      communes.map(({ key }, index) => {
        const days = after[index]
        const done =
          days === null || days === undefined || one.deadline === null
            ? undefined
            : addDays(one.deadline, days)
        return [{ ...one, lead: key, ...(done ? { done, result: 'Đã thực hiện xong.' } : {}) }, key] as const
      }),
    ),
  ]
  const tasks: DemoRecord[] = []
  const answers: DemoRecord[] = []
  const decisions: DemoRecord[] = []
  for (const [one, homeUnit] of given) {
    const task = taskOf(newId, bodies, one, homeUnit)
    tasks.push(task)
    for (const [kind, answeredDay, words, verdict, askedDay] of one.answers ?? []) {
      const answer: DemoRecord = {
        id: newId(answeredDay),
        homeUnit,
        knownOn: answeredDay,
        subjectId: null,
        values: {
          answer: words,
          task: task.id,
          kind,
          answeredDay,
          forDay: one.recurrence ? answeredDay : null,
          askedDay: askedDay ?? null,
          toUnit: kind === 'progress' ? null : DISTRICT,
        },
      }
      answers.push(answer)
      if (verdict)
        decisions.push({
          id: newId(answeredDay),
          homeUnit,
          knownOn: answeredDay,
          subjectId: null,
          values: {
            decision: verdictWords[verdict] ?? 'Đồng ý.',
            task: task.id,
            answer: answer.id,
            verdict,
            decidedDay: answeredDay,
            decidingUnit: DISTRICT,
          },
        })
    }
  }
  return { tasks, answers, decisions }
}
