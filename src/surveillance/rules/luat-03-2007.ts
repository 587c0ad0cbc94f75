// Luật Phòng, chống bệnh truyền nhiễm 03/2007/QH12, in force from 01/07/2008: the group of each disease that its annex named; the annex is not in our copy.
import type { DiseaseName } from '../diseases.ts'
import type { Grouping } from './terms.ts'

/** COVID-19 was not known yet: it is grouped by decisions of its own. */
const groups: Partial<Record<DiseaseName, 'B'>> = {
  dengue: 'B',
  handFootMouth: 'B',
  measles: 'B',
  influenzaA: 'B',
}

export const law2007Groups: Grouping = {
  source: 'Luật PCBTN 03/2007/QH12 (phụ lục chưa đối chiếu)',
  from: '2008-07-01',
  verified: false,
  groups,
}
