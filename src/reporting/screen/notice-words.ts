// Words of the notices of deaths and changed cases.
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { NoticeLine } from '../../treatment/notice-contract.ts'

export const outcomeWords: Readonly<Record<NoticeLine['outcome'], Text>> = {
  died: textOf('Tử vong', 'Death'),
  recovered: textOf('Khỏi bệnh, ra viện', 'Recovered'),
  transferred: textOf('Chuyển viện', 'Transferred'),
  diagnosis: textOf('Đổi chẩn đoán', 'Diagnosis changed'),
}

export const actWords: Readonly<Record<NoticeLine['act'], Text>> = {
  caseUpdate: textOf('cập nhật ca bệnh', 'update of a case'),
  diagnosisUpdate: textOf('cập nhật ca bệnh', 'update of a case'),
  facilityDeath: textOf('tại cơ sở y tế', 'in a health facility'),
  communityDeath: textOf('tại cộng đồng', 'in the community'),
}

export const noticeWords = {
  title: textOf('Tử vong và ca thay đổi phải báo', 'Deaths and changed cases to be told'),
  none: textOf('Không còn tin nào phải báo', 'Nothing is to be told'),
  noneWhy: textOf(
    'Tử vong, ra viện, chuyển viện và chẩn đoán thay đổi trong 14 ngày qua hiện ở đây cùng hạn của luật cho đến khi ghi giờ đã báo.',
    'Deaths, discharges, transfers and changed diagnoses of the last 14 days stand here with their term until the hour of telling is written.',
  ),
  waits: textOf(
    'chưa xác minh: hạn chạy từ khi xác minh xong',
    'not verified: the term runs from verification',
  ),
  code: textOf('Ca', 'Case'),
  record: textOf('Mở bản ghi', 'Open the record'),
  told: textOf('Đã báo trong 14 ngày', 'Told in the last 14 days'),
  toldAt: textOf('báo lúc', 'told at'),
  day: textOf('Ngày báo', 'Day told'),
  time: textOf('Giờ báo', 'Hour told'),
  tell: textOf('Ghi đã báo', 'Write that it was told'),
  tellChosen: textOf('Ghi đã báo các tin đã chọn', 'Write that those chosen were told'),
  choose: textOf('Chọn', 'Choose'),
  done: textOf('Đã ghi giờ báo', 'Written'),
} as const
