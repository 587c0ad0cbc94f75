// Words of what stands beneath a person.
import { textOf } from '../../kernel/text/text.ts'

export const lifeWords = {
  title: textOf('Hồ sơ sức khỏe trong đợt dịch', 'Health record of the epidemic'),
  none: textOf(
    'Chưa có ca bệnh, tiếp xúc, cách ly, xét nghiệm, điều trị hay mũi tiêm nào ghi cho người này.',
    'No illness, contact, isolation, test, care or dose is written of this person.',
  ),
  more: textOf('Còn nữa: mở sổ để xem hết.', 'There are more: open the register.'),
} as const
