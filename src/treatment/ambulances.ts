// The register of vehicles that carry patients (F096; peer 73): where each stands, how its crew is rung up, from when to when it serves. Who is free follows from the transfers.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { ambulanceChecks } from './checks.ts'

export const ambulances = register({
  name: 'ambulances',
  table: 'ambulance',
  one: textOf('Xe cấp cứu', 'Ambulance'),
  many: textOf('Xe cấp cứu, chở người bệnh', 'Ambulances'),
  personal: false,
  mainDay: 'inDay',
  sameBy: ['plate'],
  // A vehicle of the district fetches patients of every commune.
  seenBelow: true,
  sheetWords: ['xe cấp cứu', 'xe cứu thương', 'cấp cứu ngoại viện', 'ambulances'],
  checks: ambulanceChecks,
  questions: ({ inDay, outDay }) =>
    typeof inDay === 'string' && typeof outDay === 'string' && outDay < inDay
      ? [
          {
            fields: ['inDay', 'outDay'],
            text: textOf('Ngày ngừng trước ngày hoạt động', 'Out of service before it was in service'),
          },
        ]
      : [],
  fields: {
    plate: text(textOf('Biển số, ký hiệu', 'Plate, call sign'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['biển số', 'số xe', 'ký hiệu'],
    }),
    kind: choice(
      textOf('Loại xe', 'Kind'),
      {
        intensive: { vi: 'Xe hồi sức', en: 'Intensive care', words: ['hồi sức'] },
        ambulance: { vi: 'Xe cứu thương', en: 'Ambulance', words: ['115', 'cứu thương'] },
        other: { vi: 'Xe khác được huy động', en: 'Another vehicle', words: ['xe khác'] },
      },
      { required: true, initial: 'ambulance', listed: true, headers: ['loại xe'] },
    ),
    facility: link(textOf('Đỗ tại', 'Stands at'), 'facilities', {
      listed: true,
      headers: ['đỗ tại', 'cơ sở', 'đơn vị'],
    }),
    phone: text(textOf('Điện thoại kíp xe', 'Phone of the crew'), {
      listed: true,
      headers: ['điện thoại', 'điện thoại kíp xe'],
    }),
    inDay: day(textOf('Hoạt động từ ngày', 'In service from'), {
      required: true,
      listed: true,
      headers: ['hoạt động từ', 'ngày hoạt động'],
    }),
    outDay: day(textOf('Ngừng từ ngày', 'Out of service from'), { listed: true, headers: ['ngừng từ'] }),
    outReason: text(textOf('Vì sao ngừng', 'Why'), {
      hint: textOf('Hỏng, bảo dưỡng, trả nơi huy động', 'Broken, being serviced, given back'),
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
