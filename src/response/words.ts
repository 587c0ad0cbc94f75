// Words of the screen of the response.
import { textOf } from '../kernel/text/text.ts'

export const words = {
  title: textOf('Kịch bản, biện pháp', 'Scenarios and measures'),
  askedFor: textOf('Kịch bản cần áp dụng theo tình hình', 'Scenarios that the situation asks for'),
  askedForHint: textOf(
    'Khi cấp độ của một đơn vị thay đổi, hoặc một số liệu tới ngưỡng ghi trong kịch bản, nhiệm vụ của kịch bản được đề xuất ở đây; chỉ thành nhiệm vụ khi đã rà soát và ban hành.',
    'When the level of a unit changes, or a figure comes to the threshold of a scenario, its tasks are proposed here; they become tasks once reviewed and issued.',
  ),
  none: textOf('Chưa có kịch bản nào đến lúc phải áp dụng', 'No scenario is asked for'),
  noneWhy: textOf(
    'kịch bản đang có hiệu lực. Ghi cấp độ hoặc số liệu và ngưỡng vào kịch bản để được nhắc khi tình hình tới.',
    'scenarios are in force. Enter a level, or a figure with its threshold, to be told when the time has come.',
  ),
  deaf: textOf('không có số liệu nào tên', 'there is no figure named'),
  deafWhy: textOf(
    'Kịch bản này sẽ không bao giờ được nhắc: sửa tên số liệu trong sổ kịch bản.',
    'Nobody will ever be told of this scenario: mend the name in the register.',
  ),
  register: textOf('Sổ kịch bản', 'Register of scenarios'),
  by: textOf('theo', 'by'),
  since: textOf('từ', 'since'),
  reached: textOf('đã tới ngưỡng', 'has reached'),
  propose: textOf('Đề xuất nhiệm vụ', 'Propose its tasks'),
  proposed: textOf('Mở nhiệm vụ đã đề xuất', 'Open the proposed tasks'),
  noResponse: textOf(
    'Kịch bản chưa ghi cách đáp ứng: ghi mỗi dòng một việc, cơ quan nào làm.',
    'The scenario says no response: enter one thing a line and who does it.',
  ),
  measures: textOf('So sánh các bộ biện pháp', 'Sets of measures side by side'),
  measuresHint: textOf(
    'Cột tô đậm đang áp dụng ở đơn vị này. Dấu * : chưa đối chiếu với văn bản; sửa được ở trang tham số.',
    'The marked column is in force here. * was not compared with the text; it can be corrected among the parameters.',
  ),
  measure: textOf('Biện pháp', 'Measure'),
  inForce: textOf('Đang áp dụng', 'In force'),
  decided: textOf('địa phương quyết định', 'decided locally'),
  unverified: textOf('chưa đối chiếu với văn bản', 'not compared with the text'),
  apply: textOf('Ghi một lần áp dụng', 'Enter an application'),
  applications: textOf('Sổ áp dụng', 'Register of applications'),
  until: textOf('đến hết', 'until'),
} as const
