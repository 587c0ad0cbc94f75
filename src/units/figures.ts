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
      'Dân số công bố mới nhất của đơn vị; chưa có thì là tổng các xã của huyện, tỉnh, hoặc các xã đã nhập vào xã mới, khi biết đủ.',
      'The latest published number of people of the unit; without one the sum of the communes of a district or province, or of those that went into a new commune, where all are known.',
    ]),
    measure: 'person',
  },
]
