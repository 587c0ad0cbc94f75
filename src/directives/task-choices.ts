// The states of a task, how often it returns, and what an answer says: the words of the registers, with the table of states.
import type { Choice } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'

/** Overdue is no state: it follows from the deadline and the day on which one looks (`rules/standing.ts`). */
export const taskStatuses = {
  notStarted: { vi: 'Chưa thực hiện', en: 'Not started', words: ['chưa'] },
  doing: { vi: 'Đang thực hiện', en: 'Under way', words: ['đang'] },
  doneOnTime: { vi: 'Hoàn thành đúng hạn', en: 'Done on time', words: ['hoàn thành', 'xong', 'đúng hạn'] },
  doneLate: { vi: 'Hoàn thành trễ hạn', en: 'Done late', words: ['trễ', 'trễ hạn', 'quá hạn'] },
  notDone: { vi: 'Không thực hiện', en: 'Not carried out', words: ['không'] },
} as const satisfies Record<string, Choice>
export type TaskStatus = keyof typeof taskStatuses

/** A result that was accepted and turns out wrong is taken back by a correction with its reason. */
export const taskLife = lifecycle('status', taskStatuses, {
  notStarted: ['doing', 'doneOnTime', 'doneLate', 'notDone'],
  doing: ['doneOnTime', 'doneLate', 'notDone'],
  doneOnTime: [],
  doneLate: [],
  notDone: ['doing'],
})

export const recurrences = {
  once: { vi: 'Một lần', en: 'Once' },
  shift: { vi: 'Mỗi ca trực', en: 'Each shift', words: ['trước mỗi ca'] },
  daily: { vi: 'Hằng ngày', en: 'Daily', words: ['hàng ngày', 'thường xuyên'] },
  weekly: { vi: 'Hằng tuần', en: 'Weekly', words: ['hàng tuần'] },
  monthly: { vi: 'Hằng tháng', en: 'Monthly', words: ['hàng tháng'] },
} as const satisfies Record<string, Choice>
export type Recurrence = keyof typeof recurrences

export const answerKinds = {
  progress: { vi: 'Tiến độ', en: 'Progress', words: ['đang làm'] },
  result: { vi: 'Kết quả', en: 'Result', words: ['hoàn thành'] },
  extension: { vi: 'Xin gia hạn', en: 'Extension asked', words: ['gia hạn'] },
  beyond: { vi: 'Kiến nghị vượt thẩm quyền', en: 'Beyond our authority', words: ['kiến nghị', 'vướng mắc'] },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
} as const satisfies Record<string, Choice>
export type AnswerKind = keyof typeof answerKinds

export const verdicts = {
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  returned: { vi: 'Trả lại, làm tiếp', en: 'Returned' },
  refused: { vi: 'Không chấp nhận', en: 'Refused' },
} as const satisfies Record<string, Choice>
export type Verdict = keyof typeof verdicts
