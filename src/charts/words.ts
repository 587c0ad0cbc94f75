// What charts say around their drawing.
import { textOf } from '../kernel/text/text.ts'

export const chartWords = {
  export: textOf('Tải biểu đồ', 'Download the chart'),
  svg: textOf('Hình SVG', 'SVG picture'),
  png: textOf('Ảnh PNG', 'PNG picture'),
  xlsx: textOf('Số liệu Excel', 'Numbers, Excel'),
  csv: textOf('Số liệu CSV', 'Numbers, CSV'),
  asTable: textOf('Xem bảng số', 'Show the numbers'),
  asChart: textOf('Xem biểu đồ', 'Show the chart'),
  failed: textOf('Chưa tạo được tệp. Thử lại.', 'The file was not made. Try again.'),
  day: textOf('Ngày', 'Day'),
  weekFrom: textOf('Tuần từ', 'Week from'),
  cutWeek: textOf('tuần chưa trọn', 'part of a week'),
  mean: textOf('Trung bình 7 ngày', 'Mean of 7 days'),
  points: textOf('Từng điểm của đường cong; phím mũi tên để đi', 'Points of the curve; arrow keys move'),
  male: textOf('Nam', 'Male'),
  female: textOf('Nữ', 'Female'),
  other: textOf('Chưa rõ giới', 'Sex unknown'),
  age: textOf('Tuổi', 'Age'),
  ageUnknown: textOf('chưa rõ tuổi', 'age unknown'),
  none: textOf('Không có', 'None'),
} as const
