// QĐ 3896/QĐ-BYT of 19/10/2023: COVID-19 goes from group A to group B on 20/10/2023; the day was read, the number of the decision was not.
import type { Grouping } from './terms.ts'

export const qd3896Groups: Grouping = {
  source: 'QĐ 3896/QĐ-BYT (số văn bản chưa đối chiếu)',
  from: '2023-10-20',
  verified: true,
  groups: { covid19: 'B' },
}
