// Words of the screens of isolation.
import { textOf, type Text } from '../../kernel/text/text.ts'
import type { IsolationDue } from '../papers/contract.ts'

export const whatWords: Readonly<Record<IsolationDue['what'], Text>> = {
  release: textOf('Hết hạn cách ly', 'Release'),
  list: textOf('Lập danh sách, đề nghị', 'List and proposal'),
  decide: textOf('Ra quyết định', 'Decision'),
  notify: textOf('Thông báo', 'Telling'),
  consular: textOf('Báo Cục Lãnh sự', 'Consular Department'),
  hold: textOf('Ngăn chặn tạm thời', 'Temporary hold'),
  longest: textOf('Thời gian tối đa', 'Longest stay'),
}

export const stateWords = {
  late: textOf('Quá hạn', 'Late'),
  soon: textOf('Sắp đến hạn', 'Soon'),
  open: textOf('Còn hạn', 'In time'),
  done: textOf('Đúng hạn', 'In time'),
  doneLate: textOf('Xong trễ', 'Done late'),
  holds: textOf('Đang áp dụng', 'In force'),
  decided: textOf('Đã có quyết định', 'Decided'),
  lapsed: textOf('Đã tự chấm dứt', 'Lapsed by itself'),
} as const satisfies Readonly<Record<string, Text>>

export const words = {
  clocks: textOf('Hạn theo luật', 'Terms by law'),
  noClock: textOf(
    'Ghi ngày và giờ phát hiện thì hạn lập danh sách, quyết định, thông báo hiện ở đây.',
    'With the day and hour of finding, the terms of list, decision and telling stand here.',
  ),
  authority: textOf('Người quyết định', 'Who decides'),
  length: textOf('Theo hướng dẫn', 'By the guidance'),
  release: textOf('hết cách ly ngày', 'released on'),
  noIsolation: textOf('không phải cách ly', 'no isolation'),
  monitor: textOf('tự theo dõi đến hết ngày', 'self-monitoring until'),
  tests: textOf('xét nghiệm ngày', 'tests on'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  none: textOf('Không có trường hợp nào đến hạn', 'Nothing is due'),
  noneWhy: textOf(
    'Trường hợp đang cách ly sắp hết hạn, quá hạn, hoặc còn thiếu bước theo luật hiện ở đây.',
    'Isolations about to end, overdue, or with a step of the law still open stand here.',
  ),
  byForm: textOf('Theo hình thức', 'By form'),
  form: textOf('Hình thức', 'Form'),
  began: textOf('Bắt đầu trong kỳ', 'Began'),
  ended: textOf('Kết thúc trong kỳ', 'Ended'),
  openNow: textOf('Đang cách ly', 'Now isolated'),
  moreDue: textOf(
    'Đang cách ly quá nhiều để xem hết ở đây: chọn một xã để đủ.',
    'More are open than are looked through here: choose one commune.',
  ),
  expected: textOf('Dự kiến hết cách ly', 'Expected releases'),
  today: textOf('hôm nay', 'today'),
  week: textOf('7 ngày tới', 'next 7 days'),
  chooseIn: textOf('Chọn trong sổ để cấp giấy xác nhận', 'Choose in the register to certify'),
  due: textOf('hạn', 'due'),
  doneAt: textOf('xong', 'done'),
  holdLapsed: textOf('Đã tự chấm dứt: người đó được rời đi', 'Lapsed: the person may leave'),
} as const
