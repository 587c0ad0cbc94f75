// The register of sentinel sites (F127): where influenza-like and severe respiratory illness is counted week by week.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { sentinelChecks } from './checks.ts'

export const sentinelSites = register({
  name: 'sentinel-sites',
  table: 'sentinel_site',
  one: textOf('Điểm giám sát trọng điểm', 'Sentinel site'),
  many: textOf('Giám sát trọng điểm', 'Sentinel sites'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['name', 'syndrome'],
  sheetWords: ['giám sát trọng điểm', 'sentinel'],
  checks: sentinelChecks,
  fields: {
    name: text(textOf('Điểm giám sát', 'Site'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['điểm giám sát', 'cơ sở', 'tên'],
    }),
    syndrome: choice(
      textOf('Hội chứng', 'Syndrome'),
      {
        ili: { vi: 'Hội chứng cúm (ILI)', en: 'Influenza-like illness', words: ['ili', 'cúm'] },
        sari: {
          vi: 'Viêm đường hô hấp cấp nặng (SARI)',
          en: 'Severe acute respiratory infection',
          words: ['sari', 'svp'],
        },
        fever: { vi: 'Sốt chưa rõ nguyên nhân', en: 'Fever of unknown cause' },
      },
      { required: true, listed: true, headers: ['hội chứng'] },
    ),
    facility: link(textOf('Thuộc cơ sở', 'Facility'), 'facilities'),
    weekly: integer(textOf('Số mẫu phải lấy mỗi tuần', 'Specimens owed each week'), {
      min: 0,
      headers: ['số mẫu/tuần'],
    }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true, headers: ['từ ngày'] }),
    untilDay: day(textOf('Đến ngày', 'Until'), { listed: true, ahead: true, headers: ['đến ngày'] }),
    note: text(textOf('Ghi chú', 'Note')),
  },
})
