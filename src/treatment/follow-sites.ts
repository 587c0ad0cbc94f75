// When a facility closes its beds and its rooms are closed on that day: capacity counts none that nobody can lie in.
import { isolationRooms } from '../isolation/sites/rooms.ts'
import { endWith } from '../kernel/register/end-with.ts'
import { facilities } from '../resources/facilities.ts'
import { bedOpenings } from './beds.ts'

export const followSites = endWith(facilities, 'closedDay', 'Theo cơ sở dừng hoạt động', [
  {
    register: bedOpenings,
    link: 'facility',
    day: 'closedDay',
    stage: { field: 'stage', stands: 'open', ended: 'closed' },
  },
  { register: isolationRooms, link: 'site', day: 'closedDay' },
])
