// The public page of the hotline: a citizen tells their commune something, without an account; nothing can be read back here.
import { z } from 'zod'
import { doorEndpoints } from '../declarations/door-endpoints.ts'
import { UnitKey } from '../kernel/contract/shapes.ts'
import { textOf } from '../kernel/text/text.ts'

export const { page: reportPage, send: sendReport } = doorEndpoints(
  '/phan-anh/:unit',
  z.object({ unit: UnitKey }),
  {
    page: textOf('Trang phản ánh, cần giúp đỡ của một đơn vị', 'The page of reports to a unit'),
    send: textOf('Gửi phản ánh tới một đơn vị', 'Send a report to a unit'),
  },
)
