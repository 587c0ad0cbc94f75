// The register of staff sent elsewhere or received (F220; peer 76): wave, place, profession, people, days.
import { choice, day, integer, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const staffSurges = register({
  name: 'staff-surges',
  table: 'staff_surge',
  one: textOf('Đợt tăng cường nhân lực', 'Staff sent'),
  many: textOf('Tăng cường nhân lực', 'Staff sent'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['wave', 'place', 'fromDay'],
  sheetWords: ['tăng cường', 'chi viện', 'biệt phái'],
  fields: {
    wave: integer(textOf('Đợt', 'Wave'), { listed: true, min: 1, max: 999, headers: ['đợt'] }),
    direction: choice(
      textOf('Chiều', 'Direction'),
      {
        sent: { vi: 'Cử đi', en: 'Sent', words: ['đi', 'chi viện'] },
        received: { vi: 'Nhận về', en: 'Received', words: ['đến', 'nhận'] },
      },
      { required: true, initial: 'sent', listed: true, headers: ['chiều'] },
    ),
    place: text(textOf('Nơi đến (nơi cử)', 'Place'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nơi đến', 'tỉnh', 'địa phương'],
    }),
    profession: choice(
      textOf('Chuyên môn', 'Profession'),
      {
        doctor: { vi: 'Bác sĩ', en: 'Doctors', words: ['bs'] },
        nurse: { vi: 'Điều dưỡng', en: 'Nurses', words: ['đd'] },
        technician: { vi: 'Kỹ thuật viên', en: 'Technicians', words: ['ktv'] },
        teacher: { vi: 'Giáo viên', en: 'Teachers' },
        otherStaff: { vi: 'Nhân lực khác', en: 'Others' },
      },
      { listed: true, headers: ['chuyên môn', 'trình độ'] },
    ),
    people: integer(textOf('Số người', 'People'), {
      required: true,
      listed: true,
      min: 1,
      headers: ['số người', 'số lượng'],
    }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true, headers: ['từ ngày'] }),
    toDay: day(textOf('Đến ngày', 'Until'), { ahead: true, headers: ['đến ngày'] }),
    basis: text(textOf('Căn cứ', 'Basis'), { headers: ['căn cứ', 'quyết định'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
