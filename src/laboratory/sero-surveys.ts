// The register of seroprevalence surveys (F126): how many of how many had antibodies; the interval follows (`rules/interval.ts`).
import { choice, day, integer, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { riskGroup } from './choices.ts'

export const seroSurveys = register({
  name: 'sero-surveys',
  table: 'sero_survey',
  one: textOf('Điều tra kháng thể', 'Seroprevalence survey'),
  many: textOf('Điều tra kháng thể', 'Seroprevalence surveys'),
  personal: false,
  mainDay: 'toDay',
  sameBy: ['name', 'toDay', 'population'],
  sheetWords: ['kháng thể', 'huyết thanh', 'seroprevalence'],
  questions: ({ tested, positive, fromDay, toDay }) => [
    ...(typeof tested === 'number' && typeof positive === 'number' && positive > tested
      ? [
          {
            fields: ['positive', 'tested'],
            text: textOf('Có kháng thể nhiều hơn số xét nghiệm', 'More with antibodies than tested'),
          },
        ]
      : []),
    ...(typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
      ? [
          {
            fields: ['fromDay', 'toDay'],
            text: textOf('Kết thúc trước khi bắt đầu', 'Ends before it begins'),
          },
        ]
      : []),
  ],
  fields: {
    name: text(textOf('Cuộc điều tra', 'Survey'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['cuộc điều tra', 'tên', 'địa điểm'],
    }),
    population: choice(textOf('Nhóm', 'Group'), riskGroup, { listed: true, headers: ['nhóm', 'đối tượng'] }),
    fromDay: day(textOf('Từ ngày', 'From'), { headers: ['từ ngày'] }),
    toDay: day(textOf('Đến ngày', 'To'), { required: true, listed: true, headers: ['đến ngày', 'ngày'] }),
    tested: integer(textOf('Số người xét nghiệm', 'Tested'), {
      required: true,
      min: 1,
      listed: true,
      headers: ['số xét nghiệm', 'số mẫu', 'tested'],
    }),
    positive: integer(textOf('Số người có kháng thể', 'With antibodies'), {
      required: true,
      min: 0,
      listed: true,
      headers: ['có kháng thể', 'dương tính', 'positive'],
    }),
    sensitivity: integer(textOf('Độ nhạy của xét nghiệm, phần nghìn', 'Sensitivity of the test, per mille'), {
      min: 501,
      max: 1000,
    }),
    specificity: integer(textOf('Độ đặc hiệu, phần nghìn', 'Specificity, per mille'), {
      min: 501,
      max: 1000,
    }),
    test: text(textOf('Xét nghiệm dùng', 'Assay'), { headers: ['phương pháp', 'sinh phẩm'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
