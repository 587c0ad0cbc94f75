// The public pages of the hotline: a citizen tells their commune something, without an account, and asks for the answer by its code.
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

export const { page: selfTestPage, send: sendSelfTest } = doorEndpoints(
  '/tu-xet-nghiem/:unit',
  z.object({ unit: UnitKey }),
  {
    page: textOf(
      'Trang hướng dẫn và báo kết quả tự xét nghiệm',
      'The page of self-tests: how, and the result',
    ),
    send: textOf('Báo kết quả tự xét nghiệm tới một đơn vị', 'Tell a unit the result of a self-test'),
  },
)

/** The code is sent in the form and stands in no address. */
export const { page: answerPage, send: askForAnswer } = doorEndpoints('/tra-loi', z.object({}), {
  page: textOf('Trang xem trả lời một phản ánh', 'The page on which the answer to a report is asked for'),
  send: textOf('Xem trả lời một phản ánh bằng mã', 'Ask for the answer to a report by its code'),
})
