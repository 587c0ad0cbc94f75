// Every register of the product, in the order in which records may point to each other.
import { checkIns } from './declarations/check-ins.ts'
import { borderCrossings } from './declarations/checkpoints/border-crossings.ts'
import { checkpoints } from './declarations/checkpoints/checkpoints.ts'
import { checkpointLogs } from './declarations/checkpoints/logs.ts'
import { checkpointShifts } from './declarations/checkpoints/shifts.ts'
import { declarationQuestions } from './declarations/declaration-questions.ts'
import { declarations } from './declarations/declarations.ts'
import { qrPlaces } from './declarations/qr-places.ts'
import { residenceChanges } from './declarations/residence-changes.ts'
import { bodies } from './directives/bodies.ts'
import { scoreRules } from './directives/score-rules.ts'
import { taskAnswers, taskDecisions } from './directives/task-answers.ts'
import { tasks } from './directives/tasks.ts'
import { citizenReports } from './hotline/citizen-reports.ts'
import { hotlineShifts } from './hotline/hotline-shifts.ts'
import { homeVisits } from './isolation/home-visits.ts'
import { isolationBreaches } from './isolation/isolation-breaches.ts'
import { isolationOrders } from './isolation/isolation-orders.ts'
import { returnedWatches } from './isolation/returned-watches.ts'
import { isolationRooms } from './isolation/sites/rooms.ts'
import { siteEquipment, siteGuards, siteMeals } from './isolation/sites/site-books.ts'
import { isolationStays } from './isolation/sites/stays.ts'
import type { Register } from './kernel/register/register.ts'
import { ruleParameters } from './kernel/rule/rule-parameters.ts'
import { laboratories } from './laboratory/laboratories.ts'
import { labResults } from './laboratory/lab-results.ts'
import { pools } from './laboratory/pools.ts'
import { samplingSessions } from './laboratory/sampling-sessions.ts'
import { screeningMembers } from './laboratory/screening-members.ts'
import { screeningPlans } from './laboratory/screening-plans.ts'
import { selfTests } from './laboratory/self-tests.ts'
import { sentinelReports } from './laboratory/sentinel-reports.ts'
import { sentinelSites } from './laboratory/sentinel-sites.ts'
import { sequences } from './laboratory/sequences.ts'
import { seroSurveys } from './laboratory/sero-surveys.ts'
import { specimens } from './laboratory/specimens.ts'
import { levelFacts } from './levels/facts.ts'
import { measureApplications } from './levels/measure-applications.ts'
import { zoneHouseholds } from './levels/zone-households.ts'
import { zonings } from './levels/zonings.ts'
import { awards } from './oversight/awards.ts'
import { findings, inspectionTeams, inspectionVisits } from './oversight/inspections.ts'
import { safetyAudits } from './oversight/safety-audits.ts'
import { violations } from './oversight/violations.ts'
import { households } from './people/households.ts'
import { persons } from './people/persons.ts'
import { breaches } from './privacy/breaches.ts'
import { documentLinks } from './papers/document-links.ts'
import { documents } from './papers/documents.ts'
import { dataRequests } from './privacy/data-requests.ts'
import { impactAssessments } from './privacy/impact-assessments.ts'
import { periodicReports } from './reporting/periodic-reports.ts'
import { legalHolds } from './privacy/legal-holds.ts'
import { retentionTerms } from './privacy/retention-terms.ts'
import { facilities } from './resources/facilities.ts'
import { priceChecks } from './resources/price-checks.ts'
import { supplyMoves } from './resources/supply-moves.ts'
import { committeeMembers, committees } from './steering/committees.ts'
import { lessons } from './steering/lessons.ts'
import { meetings, meetingSites } from './steering/meetings.ts'
import { healthNotices } from './international/health-notices.ts'
import { drills, scenarios } from './steering/scenarios.ts'
import { cases } from './surveillance/cases.ts'
import { clusters } from './surveillance/clusters.ts'
import { events } from './surveillance/events.ts'
import { investigationSteps } from './surveillance/investigation-steps.ts'
import { riskAssessments } from './surveillance/risk-assessments.ts'
import { signals } from './surveillance/signals.ts'
import { waves } from './surveillance/waves.ts'
import { admissions } from './treatment/admissions.ts'
import { ambulances } from './treatment/ambulances.ts'
import { bedOpenings, bedReports } from './treatment/beds.ts'
import { careAlarms } from './treatment/care-alarms.ts'
import { careCalls } from './treatment/care-calls.ts'
import { careSigns } from './treatment/care-signs.ts'
import { deathRecords } from './treatment/death-records.ts'
import { drugCourses } from './treatment/drug-courses.ts'
import { homeCare } from './treatment/home-care.ts'
import { namedHospitals } from './treatment/named-hospitals.ts'
import { recoveryVisits } from './treatment/recovery-visits.ts'
import { staffSurges } from './treatment/staff-surges.ts'
import { transfers } from './treatment/transfers.ts'
import { caseMovements } from './tracing/case-movements.ts'
import { chainSnapshots } from './tracing/chain-snapshots.ts'
import { clusterSources } from './tracing/cluster-sources.ts'
import { contactVisits } from './tracing/contact-visits.ts'
import { contacts } from './tracing/contacts.ts'
import { gatherings } from './tracing/gatherings.ts'
import { infectionSources } from './tracing/infection-sources.ts'
import { householdVisits } from './teams/household-visits.ts'
import { patrols } from './teams/patrols.ts'
import { teamMembers } from './teams/team-members.ts'
import { teams } from './teams/teams.ts'
import { volunteers } from './teams/volunteers.ts'
import { vulnerablePersons } from './teams/vulnerable-persons.ts'
import { vulnerableVisits } from './teams/vulnerable-visits.ts'
import { doses } from './vaccination/doses.ts'
import { vaccinationTargets } from './vaccination/targets.ts'

export const registers: readonly Register[] = [
  teams,
  teamMembers,
  volunteers,
  patrols,
  households,
  householdVisits,
  persons,
  vulnerablePersons,
  vulnerableVisits,
  events,
  signals,
  riskAssessments,
  clusters,
  investigationSteps,
  cases,
  waves,
  gatherings,
  contacts,
  contactVisits,
  caseMovements,
  infectionSources,
  clusterSources,
  periodicReports,
  facilities,
  supplyMoves,
  priceChecks,
  laboratories,
  screeningPlans,
  screeningMembers,
  samplingSessions,
  pools,
  specimens,
  labResults,
  selfTests,
  sequences,
  seroSurveys,
  sentinelSites,
  sentinelReports,
  isolationOrders,
  returnedWatches,
  homeVisits,
  isolationBreaches,
  doses,
  vaccinationTargets,
  isolationRooms,
  isolationStays,
  siteEquipment,
  siteMeals,
  siteGuards,
  qrPlaces,
  declarationQuestions,
  declarations,
  checkIns,
  homeCare,
  admissions,
  careSigns,
  careAlarms,
  careCalls,
  ambulances,
  transfers,
  namedHospitals,
  bedOpenings,
  bedReports,
  staffSurges,
  drugCourses,
  deathRecords,
  recoveryVisits,
  zonings,
  checkpoints,
  checkpointShifts,
  checkpointLogs,
  borderCrossings,
  healthNotices,
  residenceChanges,
  bodies,
  tasks,
  taskAnswers,
  taskDecisions,
  documents,
  documentLinks,
  levelFacts,
  zoneHouseholds,
  ruleParameters,
  scoreRules,
  committees,
  committeeMembers,
  meetings,
  meetingSites,
  chainSnapshots,
  scenarios,
  measureApplications,
  drills,
  lessons,
  inspectionTeams,
  inspectionVisits,
  findings,
  violations,
  citizenReports,
  hotlineShifts,
  safetyAudits,
  awards,
  dataRequests,
  breaches,
  impactAssessments,
  retentionTerms,
  legalHolds,
]

export const registerNamed = (name: string): Register | undefined =>
  registers.find((register) => register.name === name)
