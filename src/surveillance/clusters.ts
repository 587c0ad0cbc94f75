// The register of clusters (ổ dịch, TT 15/2026 Điều 2.1): where, since when and why, until when and why.
import { choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { disease } from './case-choices.ts'
import { MAIN_DISEASE } from './diseases.ts'
import { clusterKind, clusterState } from './event-choices.ts'

const clusterQuestions = (values: Values): Question[] => {
  const { stateOf, openedDay, closedDay, closeReason, reopenReason } = values
  const questions: Question[] = []
  const ask = (fields: string[], vi: string, en: string) => questions.push({ fields, text: textOf(vi, en) })
  if (stateOf === 'closed' && (!closedDay || !closeReason))
    ask(['closedDay', 'closeReason'], 'Kết thúc mà thiếu ngày hoặc lý do', 'Closed without a day or a reason')
  if (typeof openedDay === 'string' && typeof closedDay === 'string' && closedDay < openedDay)
    ask(['openedDay', 'closedDay'], 'Kết thúc trước ngày xác định', 'Closed before it was opened')
  if (stateOf === 'reopened' && !reopenReason)
    ask(['stateOf', 'reopenReason'], 'Mở lại mà chưa ghi lý do', 'Reopened without a reason')
  return questions
}

export const clusters = register({
  name: 'clusters',
  table: 'cluster',
  one: textOf('Ổ dịch', 'Cluster'),
  many: textOf('Ổ dịch', 'Clusters'),
  personal: false,
  page: (id) => `/o-dich/${id}`,
  mainDay: 'openedDay',
  sameBy: ['code', 'name', 'openedDay'],
  questions: clusterQuestions,
  lifecycles: [
    lifecycle('stateOf', clusterState, {
      open: ['closed'],
      reopened: ['closed'],
      closed: ['reopened'],
    }),
  ],
  fields: {
    code: text(textOf('Mã ổ dịch', 'Cluster code'), {
      listed: true,
      searched: true,
      headers: ['mã ổ dịch', 'mã', 'cluster code'],
    }),
    name: text(textOf('Tên ổ dịch', 'Cluster'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tên ổ dịch', 'ổ dịch', 'cluster'],
    }),
    kind: choice(textOf('Phạm vi', 'Extent'), clusterKind, {
      required: true,
      listed: true,
      hint: textOf('Dưới cấp xã: TT 15/2026, Điều 2', 'Below commune level: Circular 15/2026, Art. 2'),
      headers: ['phạm vi', 'loại'],
    }),
    village: text(textOf('Thôn, tổ', 'Village'), {
      listed: true,
      searched: true,
      headers: ['thôn', 'tổ dân phố'],
    }),
    place: text(textOf('Địa điểm', 'Place'), { searched: true, headers: ['địa điểm'] }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, { initial: MAIN_DISEASE }),
    openedDay: day(textOf('Ngày xác định', 'Opened'), {
      required: true,
      listed: true,
      headers: ['ngày xác định', 'ngày phát hiện', 'ngày bắt đầu'],
    }),
    openReason: text(textOf('Căn cứ xác định', 'Why it was opened'), {
      required: true,
      long: true,
      headers: ['căn cứ', 'lý do'],
    }),
    source: text(textOf('Nguồn lây', 'Source'), { long: true, headers: ['nguồn lây'] }),
    measures: text(textOf('Biện pháp xử lý', 'Measures'), { long: true, headers: ['biện pháp'] }),
    event: link(textOf('Thuộc sự kiện', 'Event'), 'events'),
    stateOf: choice(textOf('Tình trạng', 'State'), clusterState, { initial: 'open', listed: true }),
    closedDay: day(textOf('Ngày kết thúc', 'Closed'), { listed: true, headers: ['ngày kết thúc'] }),
    closeReason: text(textOf('Căn cứ kết thúc', 'Why it was closed'), { long: true }),
    reopenReason: text(textOf('Lý do mở lại', 'Why it was reopened'), { long: true }),
  },
})
