// When a zone ends its households are out and its checkpoints closed on that day.
import { checkpoints } from '../declarations/checkpoints/checkpoints.ts'
import { endWith } from '../kernel/register/end-with.ts'
import { zoneHouseholds } from './zone-households.ts'
import { zonings } from './zonings.ts'

export const followZones = endWith(zonings, 'endedDay', 'Theo vùng khoanh', [
  { register: zoneHouseholds, link: 'zone', day: 'untilDay' },
  { register: checkpoints, link: 'zone', day: 'closedDay' },
])
