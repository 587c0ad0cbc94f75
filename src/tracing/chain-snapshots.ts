// The register of pictures of chains kept for a meeting: what was looked at on the day, with the picture itself beside it.
import { day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const chainSnapshots = register({
  name: 'chain-snapshots',
  table: 'chain_snapshot',
  one: textOf('Ảnh chụp chuỗi lây', 'Snapshot of a chain'),
  many: textOf('Ảnh chụp chuỗi lây', 'Snapshots of chains'),
  personal: false,
  attachments: true,
  mainDay: 'takenDay',
  sameBy: ['title', 'takenDay'],
  fields: {
    title: text(textOf('Tên', 'Title'), { required: true, listed: true, searched: true }),
    takenDay: day(textOf('Chụp ngày', 'Taken'), { required: true, listed: true }),
    periodFrom: day(textOf('Kỳ từ ngày', 'Period from')),
    periodTo: day(textOf('Kỳ đến ngày', 'Period to'), { listed: true }),
    cluster: link(textOf('Ổ dịch', 'Cluster'), 'clusters', { listed: true }),
    meeting: link(textOf('Cho cuộc họp', 'For the meeting'), 'meetings', { listed: true }),
    people: integer(textOf('Số ca', 'Cases'), { min: 0, listed: true }),
    links: integer(textOf('Số liên kết', 'Links'), { min: 0 }),
    note: text(textOf('Kết luận, ghi chú', 'Conclusion, note'), { long: true }),
  },
})
