// The demo district: made-up records of Huyện Bạch Thông whose sums are those of its report (document 000), the same on every run.
import { withVehicles } from './ambulances.ts'
import { makeBodies } from './bodies.ts'
import { withBorder } from './border.ts'
import { withSnapshots } from './chain-snapshots.ts'
import { caseRecords } from './case-records.ts'
import { checkpointDemo } from './checkpoints.ts'
import { makeCourses } from './courses.ts'
import { declarationRecords } from './declarations.ts'
import { makeDirectives, scoreRuleRecords } from './directives.ts'
import {
  assessmentRecords,
  breachRecords,
  holdRecords,
  requestRecords,
  termRecords,
} from './data-protection.ts'
import { makeDoses, targetRecords } from './doses.ts'
import { facilityRecords } from './facilities.ts'
import { supervisedAtHome } from './home-supervision.ts'
import { inTheField } from './field-teams.ts'
import { makeOrders, orderRecords } from './isolation.ts'
import { inSites } from './isolation-sites.ts'
import { documentLinkRecords, documentRecords } from './papers.ts'
import { levelFactRecords, parameterRecords, zoningRecords } from './level-facts.ts'
import { oversightRecords } from './oversight.ts'
import { makePeople } from './people.ts'
import { householdRecords, personRecords } from './person-records.ts'
import { makeRandom } from './random.ts'
import { type DemoDistrict, makeIds } from './record.ts'
import { inSessions } from './sampling.ts'
import { makeSpecimens } from './specimens.ts'
import { steeringRecords } from './steering.ts'
import { supplied } from './supplies.ts'
import { alsoCaring, makeTeams, memberRecords } from './teams.ts'
import { makeTracing } from './tracing.ts'
import { underCare } from './treatment.ts'
import { makeVillages } from './villages.ts'
import { virusRecords } from './virus.ts'
import { watched } from './watched.ts'
import { zoned } from './zone-households.ts'

const SEED = 20_210_614

/** Each part draws from its own numbers, so that a change in one leaves the others as they were. */
const randomOf = (part: number) => makeRandom(SEED + part * 7919)

export const makeDemo = (): DemoDistrict => {
  const newId = makeIds(randomOf(0))
  const villages = makeVillages(randomOf(1))
  const { households, residents } = makePeople(randomOf(2), newId, villages)
  const teams = makeTeams(randomOf(3), newId, villages)
  const courses = makeCourses(randomOf(4), residents)
  const orders = makeOrders(randomOf(5), residents, courses)
  // Made last, so that the ids of what was there before stay as they were.
  const later = () => {
    const bodies = makeBodies(newId)
    const { tasks, answers, decisions } = makeDirectives(newId, bodies)
    return {
      bodies: bodies.records,
      tasks,
      'task-answers': answers,
      'task-decisions': decisions,
      'score-rules': scoreRuleRecords(newId),
      ...steeringRecords(newId, bodies),
      ...oversightRecords(newId),
    }
  }
  // Ids of their own, so that those of all other records stay as they were.
  const newPaperId = makeIds(randomOf(21))
  const documents = documentRecords(randomOf(20), newPaperId)
  const newKeptId = makeIds(randomOf(32))
  const homes = householdRecords(randomOf(7), households, teams.teamsOf)
  const cases = caseRecords(randomOf(9), newId, courses)
  const members = alsoCaring(
    memberRecords(randomOf(6), newId, teams.community, households),
    teams.community,
    teams.care,
  )
  const taken = makeSpecimens(randomOf(10), newId, residents, courses, orders)
  const sampled = inSessions(makeIds(randomOf(100)), residents, taken)
  const isolation = orderRecords(randomOf(11), newId, orders)
  const newLevelId = makeIds(randomOf(41))
  const district: DemoDistrict = {
    tenant: '06',
    district: '063',
    records: {
      teams: teams.records,
      'team-members': members,
      households: homes,
      persons: personRecords(randomOf(8), residents),
      cases,
      ...sampled,
      ...virusRecords(makeIds(randomOf(101)), sampled.specimens ?? [], cases),
      'isolation-orders': isolation,
      doses: makeDoses(randomOf(12), newId, residents, courses),
      'vaccination-targets': targetRecords(newId, residents),
      facilities: facilityRecords(newId),
      documents,
      'document-links': documentLinkRecords(newPaperId, documents),
      'data-requests': requestRecords(newId),
      breaches: breachRecords(newId),
      'impact-assessments': assessmentRecords(newId),
      'retention-terms': termRecords(newKeptId),
      'legal-holds': holdRecords(newKeptId),
      ...later(),
      ...makeTracing(randomOf(22), makeIds(randomOf(23)), {
        residents,
        courses,
        cases,
        teamOf: new Map(homes.map(({ id, values }) => [id, String(values.team)])),
      }),
      ...declarationRecords(randomOf(140), makeIds(randomOf(141))),
      ...checkpointDemo(randomOf(142), makeIds(randomOf(143)), residents, isolation),
      'level-facts': levelFactRecords(randomOf(40), newLevelId),
      zonings: zoningRecords(newLevelId),
      'rule-parameters': parameterRecords(newLevelId),
    },
  }
  const sited = inSites(randomOf(50), makeIds(randomOf(51)), orders, district)
  const kept = withSnapshots(makeIds(randomOf(55)), sited)
  const isolated = zoned(makeIds(randomOf(54)), supervisedAtHome(randomOf(52), makeIds(randomOf(53)), kept))
  const treated = withVehicles(
    makeIds(randomOf(112)),
    underCare(randomOf(110), makeIds(randomOf(111)), residents, isolated),
  )
  const held = inTheField(
    randomOf(130),
    makeIds(randomOf(131)),
    watched(makeIds(randomOf(31)), makeIds(randomOf(33)), treated),
  )
  const bordered = withBorder(randomOf(144), makeIds(randomOf(145)), held)
  return supplied(makeIds(randomOf(150)), bordered)
}
