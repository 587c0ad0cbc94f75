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
      'Dân số đơn vị ghi mới nhất ở sổ số liệu xét cấp độ, chưa ghi thì là số công bố mới nhất; chưa có cả hai thì là tổng các xã của huyện, tỉnh, hoặc các xã đã nhập vào xã mới, khi biết đủ.',
      'The number of people that the unit entered last among the facts of levels, else the latest that was published; without either the sum of the communes of a district or province, or of those that went into a new commune, where all are known.',
    ]),
    measure: 'person',
  },
]
