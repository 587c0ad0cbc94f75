// Contacts of the demo with what follows for them by the rules, their follow-up, where cases went, who infected whom.
import type { CaseFacts } from '../tracing/rules/illnesses.ts'
import { settle, type ContactFacts } from '../tracing/rules/settle.ts'
import { CUT_OFF, dayAt, numberOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Course } from './courses.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'
import { type Infection, infectionsOf, type Sketch, sketchesOf, TET, WEDDING } from './tracing-meetings.ts'

const caseFacts = ({ resident, onset, specimen, result, report, ended }: Course): CaseFacts => ({
  person: resident.id,
  onsetDay: onset === null ? null : dayAt(onset),
  specimenDay: dayAt(specimen),
  resultDay: dayAt(result),
  reportDay: dayAt(report),
  outcomeDay: dayAt(ended),
})

const isCourse = (source: Sketch['source']): source is Course => source !== null && 'report' in source

type Given = {
  readonly residents: readonly Resident[]
  readonly courses: readonly Course[]
  /** Records of cases in the order of the courses. */
  readonly cases: readonly DemoRecord[]
  readonly teamOf: ReadonlyMap<string, string>
}

/** So many stay in the book who turned out to be no contacts. */
const NOT_CONTACTS = 6

/** Levels and terms are not made up: they are what the rules say of these meetings. */
const contactRecords = (
  random: Random,
  newId: NewId,
  { courses, cases, teamOf }: Given,
  sketches: readonly Sketch[],
  events: Readonly<Record<'wedding' | 'tet', string>>,
): DemoRecord[] => {
  const caseId = new Map(courses.map((course, index) => [course, cases[index]?.id ?? null]))
  const drafts = sketches.map((sketch) => {
    const { resident, source, first, last, found, setting } = sketch
    const facts: ContactFacts = {
      id: newId(dayAt(found)),
      person: resident.id,
      source: isCourse(source) ? source.resident.id : (source?.id ?? null),
      atHome: setting === 'household',
      firstDay: dayAt(first),
      lastDay: dayAt(last),
      foundDay: dayAt(found),
      isolatedDay: dayAt(found) < '2022-04-15' ? dayAt(found) : null,
      proximity: setting === 'household' ? 'touch' : random.pick(['within2m', 'closedRoom']),
      minutes: random.pick([15, 20, 30, 45, 60, 120]),
      masks: setting === 'household' ? 'notWorn' : random.pick(['worn', 'notWorn']),
      care: null,
      shielded: resident.birth < '2006-01-01',
      status: 'following',
      statedLevel: isCourse(source) || source === null ? 'f1' : 'f2',
      level: null,
      endDay: null,
    }
    return { sketch, facts }
  })
  const settled = (of: typeof drafts) =>
    settle(
      of.map(({ facts }) => facts),
      [],
      courses.map(caseFacts),
      dayAt(CUT_OFF),
    )
  const first = settled(drafts)
  const outside = drafts.filter(({ facts }) => first.get(facts.id)?.level === 'none').slice(NOT_CONTACTS)
  const kept = drafts.filter((draft) => !outside.includes(draft))
  const last = settled(kept)
  return kept.map(({ sketch, facts }) => ({
    id: facts.id,
    homeUnit: communeAt(sketch.resident.commune).key,
    knownOn: facts.foundDay,
    subjectId: facts.person,
    values: {
      sourceCase: isCourse(sketch.source) ? (caseId.get(sketch.source) ?? null) : null,
      source: isCourse(sketch.source) ? null : facts.source,
      disease: 'covid19',
      setting: sketch.setting,
      gathering: sketch.event && events[sketch.event],
      firstDay: facts.firstDay,
      lastDay: facts.lastDay,
      proximity: facts.proximity,
      minutes: facts.minutes,
      masks: facts.masks,
      care: null,
      shielded: facts.shielded,
      foundBy: random.draw([
        ['interview', 12],
        ['place', 3],
        ['app', 1],
        ['self', 2],
      ] as const),
      foundDay: facts.foundDay,
      isolatedDay: facts.isolatedDay,
      statedLevel: facts.statedLevel,
      team: teamOf.get(sketch.resident.household.id) ?? null,
      note: sketch.source === null ? 'Theo thông báo của nơi có ca bệnh' : null,
      ...last.get(facts.id),
    },
  }))
}

const results: Weighted<string> = [
  ['well', 44],
  ['missed', 4],
  ['symptoms', 1],
]

/** Every day of the recent ones, every third day of those long ago; nothing yet on the last day for a third of them. */
const visitRecords = (random: Random, newId: NewId, contacts: readonly DemoRecord[]): DemoRecord[] =>
  contacts.flatMap(({ id, homeUnit, subjectId, values }) => {
    const { foundDay, endDay, status } = values
    if (typeof foundDay !== 'string' || typeof endDay !== 'string' || status === 'renewed') return []
    const recent = foundDay >= TET.day
    const last = Math.min(numberOf(endDay), CUT_OFF - (recent && random.chance(0.35) ? 1 : 0))
    const records: DemoRecord[] = []
    for (let at = numberOf(foundDay); at <= last; at += recent ? 1 : 3) {
      const result = random.draw(results)
      const visitDay = dayAt(at)
      const signs = result === 'symptoms' ? random.pick(['Sốt 38,2', 'Ho, đau họng']) : null
      records.push({
        id: newId(visitDay),
        homeUnit,
        knownOn: visitDay,
        subjectId,
        values: { contact: id, visitDay, result, signs, note: null },
      })
    }
    return records
  })

const findingRecords = (
  newId: NewId,
  { courses, cases }: Given,
  infections: readonly Infection[],
): DemoRecord[] => {
  const caseId = new Map(courses.map((course, index) => [course, cases[index]?.id ?? null]))
  return infections.map(({ course, by }) => {
    const foundDay = dayAt(course.report + 1)
    const atHome = by?.resident.household === course.resident.household
    return {
      id: newId(foundDay),
      homeUnit: communeAt(course.resident.commune).key,
      knownOn: foundDay,
      subjectId: course.resident.id,
      values: {
        infector: by ? (caseId.get(by) ?? null) : null,
        way: !by ? 'unknown' : atHome ? 'household' : 'community',
        certainty: atHome ? 'certain' : 'likely',
        foundDay,
        evidence: by ? 'Đối chiếu lịch trình và ngày tiếp xúc.' : null,
      },
    }
  })
}

const places = [
  'Chợ phiên xã',
  'Trạm Y tế xã',
  'Nhà văn hóa thôn',
  'Quán ăn đầu xã',
  'Xưởng gỗ',
  'Trường THCS',
] as const

const movementRecords = (random: Random, newId: NewId, infections: readonly Infection[]): DemoRecord[] =>
  infections.slice(0, 24).map(({ course }) => {
    const day = course.specimen - random.between(1, 2)
    const knownOn = dayAt(course.report + 1)
    return {
      id: newId(knownOn),
      homeUnit: communeAt(course.resident.commune).key,
      knownOn,
      subjectId: course.resident.id,
      values: {
        place: random.pick(places),
        setting: 'other',
        gathering: null,
        fromDay: dayAt(day),
        fromTime: random.pick(['07:30', '09:00', '14:00', '17:30']),
        toDay: dayAt(day),
        disinfectedDay: random.chance(0.75) ? knownOn : null,
        note: null,
      },
    }
  })

export const makeTracing = (random: Random, newId: NewId, given: Given): Record<string, DemoRecord[]> => {
  const wedding = newId(WEDDING.to)
  const tet = newId('2023-01-24')
  const infections = infectionsOf(random, given.courses)
  const sketches = sketchesOf(random, given.courses, infections, given.residents)
  const contacts = contactRecords(random, newId, given, sketches, { wedding, tet })
  const homeUnit = communeAt(infections[0]?.course.resident.commune ?? 0).key
  const gathering = (
    id: string,
    knownOn: string,
    name: string,
    heldDay: string,
    people: number,
  ): DemoRecord => ({
    id,
    homeUnit,
    knownOn,
    subjectId: null,
    values: {
      name,
      setting: 'gathering',
      place: 'Nhà văn hóa thôn',
      heldDay,
      endDay: null,
      people,
      note: null,
    },
  })
  return {
    gatherings: [
      gathering(wedding, WEDDING.to, 'Đám cưới tại thôn', WEDDING.from, 120),
      gathering(tet, '2023-01-24', 'Gặp mặt đầu xuân', TET.day, 45),
    ],
    contacts,
    'contact-visits': visitRecords(random, newId, contacts),
    'case-movements': movementRecords(random, newId, infections),
    'infection-sources': findingRecords(newId, given, infections),
  }
}
