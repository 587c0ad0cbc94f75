// The people of a unit as a figure: the denominator of rates.
import { faceOf } from '../kernel/figure/said.ts'
import type { Figure } from '../kernel/figure/figure.ts'

export const unitFigures: readonly Figure[] = [
  {
    kind: 'given',
    ...faceOf([
      'population',
      'Dân số',
      'Population',
      'Dân số công bố mới nhất của đơn vị; xã mới lấy tổng các xã đã nhập vào, khi biết đủ.',
      'The latest published number of people of the unit; a new commune has the sum of those that went into it, where all are known.',
    ]),
    measure: 'person',
  },
]
