// The words of the page on which somebody tells the result of a test done at home.
import { textOf } from '../kernel/text/text.ts'

export const selfTestWords = {
  title: textOf('Báo kết quả tự xét nghiệm', 'Tell the result of a self-test'),
  how: textOf('Cách tự làm test nhanh', 'How to test yourself'),
  steps: [
    textOf(
      'Đọc tờ hướng dẫn trong hộp, xem hạn dùng; rửa tay. Chỗ nào khác với trang này thì làm theo tờ hướng dẫn.',
      'Read the leaflet in the box and the date on it; wash your hands. Where it says otherwise than this page, do as the leaflet says.',
    ),
    textOf(
      'Lấy mẫu đúng chỗ và đủ vòng như hướng dẫn, nhỏ đủ số giọt.',
      'Take the swab where and as long as the leaflet says, and put in so many drops.',
    ),
    textOf(
      'Đọc kết quả đúng số phút ghi trên hướng dẫn; để lâu hơn thì kết quả không còn đúng.',
      'Read it after so many minutes as the leaflet says; later it is no longer right.',
    ),
    textOf(
      'Hai vạch (C và T): dương tính, vạch mờ cũng là vạch. Chỉ vạch C: âm tính. Không có vạch C: hỏng, làm lại bằng que khác.',
      'Two lines (C and T): positive, a faint line is a line. Only C: negative. No C: void, use another kit.',
    ),
    textOf(
      'Chụp ảnh que để trạm y tế xem khi hỏi; bỏ que vào túi buộc kín.',
      'Take a picture of the kit for the health station; throw it away in a closed bag.',
    ),
  ],
  day: textOf('Ngày làm', 'Day of the test'),
  result: textOf('Kết quả', 'Result'),
  symptoms: textOf(
    'Đang sốt, ho, đau họng, khó thở hoặc mệt',
    'With fever, cough, sore throat, short breath or fatigue',
  ),
  contact: textOf('Đã gặp người mắc bệnh trong 14 ngày qua', 'Met somebody who is ill in the last 14 days'),
  send: textOf('Gửi kết quả', 'Send the result'),
  done: textOf('Đã nhận kết quả', 'The result was received'),
  again: textOf('Báo kết quả khác', 'Tell another result'),
  needName: textOf('Ghi họ và tên, để trạm y tế xác minh', 'Write your name, so that it can be verified'),
  needResult: textOf('Chọn kết quả', 'Choose the result'),
  badDay: textOf('Ngày làm phải trong 14 ngày qua', 'The day must be within the last 14 days'),
  positive: textOf(
    'Ở nhà, ở phòng riêng, đeo khẩu trang. Trạm y tế sẽ gọi để xác minh; kết quả tự làm chưa phải là kết luận mắc bệnh.',
    'Stay at home in a room of your own and wear a mask. The health station will call to verify; a self-test is no finding yet.',
  ),
  negative: textOf(
    'Âm tính chưa loại trừ được bệnh. Nếu có triệu chứng hoặc mới gặp người mắc bệnh: giữ khoảng cách, đeo khẩu trang và làm lại sau một, hai ngày.',
    'Negative does not rule it out. With symptoms, or after meeting somebody ill: keep your distance, wear a mask and test again in a day or two.',
  ),
  invalid: textOf(
    'Que hỏng thì chưa biết kết quả: làm lại bằng que khác rồi báo lại.',
    'A void kit says nothing: test again with another one and tell it.',
  ),
} as const
