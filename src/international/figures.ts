// The figures of international notices (F148): sent and received by the day known, told, told in time, waiting.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio, type Said, stock } from '../kernel/figure/said.ts'
import { healthNotices } from './health-notices.ts'

const notices = (where: CountFigure['where'], said: Said, day = 'knownDay') =>
  count(healthNotices, 'item', day, where, said)
const told = { status: { oneOf: ['told', 'closed'] }, toldDay: { known: true } } as const

export const noticeFigures: readonly Figure[] = [
  notices({ way: { is: 'out' }, status: { not: 'dropped' } }, [
    'health-notices-out',
    'Thông báo y tế quốc tế phải gửi',
    'International notices to send',
    'Thông báo của địa phương theo Điều lệ Y tế quốc tế, hiệp định kiểm dịch biên giới, theo ngày đánh giá.',
    'Notices of this place under the Health Regulations or border agreements, by the day assessed.',
  ]),
  notices({ way: { is: 'in' }, status: { not: 'dropped' } }, [
    'health-notices-in',
    'Thông báo y tế quốc tế nhận được',
    'International notices received',
    'Thông báo, yêu cầu xác minh nhận từ phía bên kia, theo ngày nhận.',
    'Notices and requests received from the other side, by the day received.',
  ]),
  notices({ status: { not: 'dropped' } }, [
    'health-notices',
    'Thông báo y tế quốc tế',
    'International notices',
    'Thông báo gửi đi và nhận về, trừ những việc không phải thông báo, theo ngày đánh giá hoặc ngày nhận.',
    'Notices sent and received, those that need none left out, by the day assessed or received.',
  ]),
  notices(
    told,
    [
      'health-notices-told',
      'Thông báo đã gửi, đã trả lời',
      'Notices sent or answered',
      'Thông báo đã gửi đi hoặc đã trả lời, theo ngày gửi.',
      'Notices sent or answered, by that day.',
    ],
    'toldDay',
  ),
  notices(
    { ...told, inTime: { known: true } },
    [
      'health-notices-told-with-term',
      'Thông báo có hạn, đã gửi',
      'Notices with a term, told',
      'Thông báo có thời hạn đã gửi đi hoặc đã trả lời, theo ngày gửi.',
      'Notices that had a term and were sent or answered, by that day.',
    ],
    'toldDay',
  ),
  notices(
    { ...told, inTime: { is: true } },
    [
      'health-notices-in-time',
      'Thông báo gửi đúng hạn',
      'Notices told in time',
      'Thông báo gửi đi hoặc trả lời đúng hạn, theo ngày gửi.',
      'Notices sent or answered in time, by that day.',
    ],
    'toldDay',
  ),
  ratio('health-notices-in-time', 'health-notices-told-with-term', [
    'health-notices-in-time-share',
    'Tỷ lệ thông báo đúng hạn',
    'Share told in time',
    'Thông báo gửi đúng hạn trên thông báo có hạn đã gửi.',
    'Notices told in time in percent of those told that had a term.',
  ]),
  stock('item', 'health-notices', 'health-notices-told', [
    'health-notices-waiting',
    'Thông báo chưa gửi, chưa trả lời',
    'Notices waiting',
    'Thông báo gửi đi và nhận về trừ đã gửi, đã trả lời, tính đến hết ngày cuối kỳ.',
    'Notices less those sent or answered, at the end of the last day.',
  ]),
]
