// The product as the kernel sees it: its registers, its figures, and how it finds the same person.
import { tellStation } from './declarations/tell-station.ts'
import { figures } from './figures.ts'
import { followHomeVisits } from './isolation/home/follow.ts'
import { followIsolation } from './isolation/sites/follow.ts'
import { createProduct, type FollowRecords } from './kernel/register/product.ts'
import { followZones } from './levels/zone-follow.ts'
import { followCodes } from './laboratory/codes-once.ts'
import { followPools } from './laboratory/follow.ts'
import { followResults } from './laboratory/follow-results.ts'
import { noteSimilarPersons } from './people/doubts.ts'
import { findSimilarPersons } from './people/similar.ts'
import { registers } from './registers.ts'
import { followClusters } from './reporting/follow-clusters.ts'
import { followTeamKinds } from './teams/follow-kinds.ts'
import { raiseRedFlags } from './today/raise.ts'
import { followTracing } from './tracing/follow.ts'
import { followDiagnosis } from './treatment/follow-diagnosis.ts'
import { followVehicles } from './treatment/follow-vehicles.ts'
import { followSites } from './treatment/follow-sites.ts'
import { followSigns } from './treatment/raise-alarms.ts'
import { peopleOfUnits } from './units/people-of-units.ts'
import { followTargets } from './vaccination/follow-targets.ts'

/** What follows is written in this order. */
const follow: FollowRecords = async (...entry) => {
  await followTracing(...entry)
  await followCodes(...entry)
  await followPools(...entry)
  await followResults(...entry)
  await followHomeVisits(...entry)
  await followIsolation(...entry)
  await followTeamKinds(...entry)
  await followZones(...entry)
  await followSites(...entry)
  await raiseRedFlags(...entry)
  await tellStation(...entry)
  await followSigns(...entry)
  await followDiagnosis(...entry)
  await followVehicles(...entry)
  await followClusters(...entry)
  await followTargets(...entry)
}

export const product = createProduct(registers, figures, findSimilarPersons, noteSimilarPersons, follow, {
  population: peopleOfUnits,
})
