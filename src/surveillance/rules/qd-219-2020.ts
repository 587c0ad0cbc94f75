// QĐ 219/QĐ-BYT of 29/01/2020: COVID-19 joins group A; known from memory, the text was not read.
import type { Grouping } from './terms.ts'

export const qd219Groups: Grouping = {
  source: 'QĐ 219/QĐ-BYT',
  from: '2020-01-29',
  verified: false,
  groups: { covid19: 'A' },
}
