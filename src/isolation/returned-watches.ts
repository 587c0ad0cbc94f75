// The register of those who finished isolation elsewhere and are watched at home (F059): from where, with which paper, until when.
import { type Choice, choice, day, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

const watchStatus = {
  watching: { vi: 'Đang theo dõi', en: 'Watched' },
  done: { vi: 'Hết theo dõi', en: 'Over' },
  becameCase: { vi: 'Thành ca bệnh', en: 'Became a case' },
  left: { vi: 'Đi nơi khác', en: 'Left' },
} as const satisfies Record<string, Choice>

export const returnedWatches = register({
  name: 'returned-watches',
  table: 'returned_watch',
  one: textOf('Người về sau cách ly nơi khác', 'Returned from isolation elsewhere'),
  many: textOf('Theo dõi người về sau cách ly', 'Watched after isolation elsewhere'),
  personal: true,
  carried: { by: ['subject'], days: 60 },
  subject: persons,
  mainDay: 'arrivedDay',
  sameBy: ['arrivedDay'],
  sheetWords: ['hoàn thành cách ly nơi khác', 'người về địa phương'],
  lifecycles: [
    lifecycle('status', watchStatus, {
      watching: ['done', 'becameCase', 'left'],
      done: [],
      becameCase: [],
      left: [],
    }),
  ],
  checks: [
    {
      name: 'returned-watches-overdue',
      group: 'late',
      severity: 'warning',
      label: textOf('Hết hạn theo dõi mà chưa kết thúc', 'Watch past its last day and still open'),
      definition: textOf(
        'Người về sau cách ly nơi khác đã qua ngày cuối theo dõi mà vẫn ghi đang theo dõi.',
        'Watches past their last day that are still open.',
      ),
      where: (day) => `r.status = 'watching' and r.until_day < ${day}`,
    },
  ],
  questions: ({ completedDay, arrivedDay, untilDay, status, endedDay }): Question[] => [
    ...(typeof completedDay === 'string' && typeof arrivedDay === 'string' && arrivedDay < completedDay
      ? [
          {
            fields: ['completedDay', 'arrivedDay'],
            text: textOf('Về trước khi hoàn thành cách ly', 'Came before isolation was over'),
          },
        ]
      : []),
    ...(typeof untilDay === 'string' && typeof arrivedDay === 'string' && untilDay < arrivedDay
      ? [
          {
            fields: ['arrivedDay', 'untilDay'],
            text: textOf('Hết theo dõi trước khi về', 'Over before coming'),
          },
        ]
      : []),
    ...(status && status !== 'watching' && !endedDay
      ? [
          {
            fields: ['status', 'endedDay'],
            text: textOf('Đã kết thúc nhưng thiếu ngày', 'Ended without a day'),
          },
        ]
      : []),
  ],
  fields: {
    fromPlace: text(textOf('Nơi đã cách ly', 'Isolated at'), {
      required: true,
      listed: true,
      headers: ['nơi cách ly', 'nơi đã cách ly'],
    }),
    province: text(textOf('Tỉnh', 'Province'), { listed: true, headers: ['tỉnh', 'từ tỉnh'] }),
    completedDay: day(textOf('Hoàn thành cách ly ngày', 'Completed'), {
      listed: true,
      headers: ['ngày hoàn thành', 'hoàn thành cách ly'],
    }),
    certificateNumber: text(textOf('Giấy xác nhận số', 'Certificate no.'), { headers: ['giấy xác nhận'] }),
    arrivedDay: day(textOf('Về ngày', 'Arrived'), {
      required: true,
      listed: true,
      headers: ['ngày về', 'về địa phương'],
    }),
    untilDay: day(textOf('Theo dõi đến ngày', 'Watched until'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['theo dõi đến', 'đến ngày'],
    }),
    status: choice(textOf('Tình trạng', 'Status'), watchStatus, { initial: 'watching', listed: true }),
    endedDay: day(textOf('Ngày kết thúc', 'Ended')),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
