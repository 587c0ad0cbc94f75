// The register of what sentinel sites counted in a week (F127): visits, patients of the syndrome, specimens, positive ones.
import { day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

const counted = (vi: string, en: string, headers: readonly string[]) =>
  integer(textOf(vi, en), { required: true, min: 0, listed: true, headers })

const tooMany = (fields: readonly [string, string], vi: string, en: string) => ({
  fields,
  text: textOf(vi, en),
})

export const sentinelReports = register({
  name: 'sentinel-reports',
  table: 'sentinel_report',
  one: textOf('Số liệu tuần của điểm giám sát', 'Weekly count of a sentinel site'),
  many: textOf('Số liệu giám sát trọng điểm', 'Sentinel counts'),
  personal: false,
  mainDay: 'weekStart',
  sameBy: ['site', 'weekStart'],
  sheetWords: ['số liệu giám sát trọng điểm', 'báo cáo giám sát trọng điểm'],
  questions: ({ visits, patients, specimens, positive }) => [
    ...(Number(patients) > Number(visits)
      ? [tooMany(['patients', 'visits'], 'Nhiều hơn số lượt khám', 'More than visits')]
      : []),
    ...(Number(specimens) > Number(patients)
      ? [
          tooMany(
            ['specimens', 'patients'],
            'Lấy nhiều mẫu hơn số người bệnh',
            'More specimens than patients',
          ),
        ]
      : []),
    ...(Number(positive) > Number(specimens)
      ? [tooMany(['positive', 'specimens'], 'Dương tính nhiều hơn số mẫu', 'More positive than specimens')]
      : []),
  ],
  fields: {
    site: link(textOf('Điểm giám sát', 'Site'), 'sentinel-sites', {
      required: true,
      listed: true,
      headers: ['điểm giám sát'],
    }),
    weekStart: day(textOf('Tuần từ thứ Hai ngày', 'Week from Monday'), {
      required: true,
      listed: true,
      headers: ['tuần', 'từ ngày'],
    }),
    visits: counted('Tổng lượt khám', 'Visits', ['tổng lượt khám', 'lượt khám']),
    patients: counted('Số người mắc hội chứng', 'Patients of the syndrome', ['số mắc', 'số ca']),
    specimens: counted('Số mẫu lấy', 'Specimens', ['số mẫu']),
    positive: counted('Số mẫu dương tính', 'Positive', ['dương tính']),
    note: text(textOf('Ghi chú', 'Note')),
  },
})
