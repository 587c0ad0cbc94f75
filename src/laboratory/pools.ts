// The register of pools (56): one tube, one code, five or ten people; its result decides for all of them (`rules/settle-pool.ts`).
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { poolChecks } from './checks.ts'
import { method, result, stage } from './choices.ts'
import { resultQuestions } from './rules/result-questions.ts'
import { poolFollows } from './rules/pool-follows.ts'

const { sent, received, done, rejected } = stage
const poolStage = {
  open: { vi: 'Đang lấy', en: 'Open' },
  sealed: { vi: 'Đã đóng ống', en: 'Sealed' },
  sent,
  received,
  done,
  rejected,
} as const

export const pools = register({
  name: 'pools',
  table: 'pool',
  one: textOf('Ống gộp', 'Pool'),
  many: textOf('Ống gộp', 'Pools'),
  personal: false,
  mainDay: 'specimenDay',
  carried: { by: ['session'], days: 14 },
  sameBy: ['code', 'specimenDay'],
  page: (id) => `/xet-nghiem/ong/${id}`,
  sheetWords: ['ống gộp', 'mẫu gộp'],
  checks: poolChecks,
  derive: poolFollows,
  lifecycles: [
    lifecycle('stage', poolStage, {
      open: ['sealed', 'sent', 'received', 'done', 'rejected'],
      sealed: ['open', 'sent', 'received', 'done', 'rejected'],
      sent: ['received', 'done', 'rejected'],
      received: ['done', 'rejected'],
      done: [],
      rejected: [],
    }),
    lifecycle('result', result, {
      pending: ['positive', 'negative', 'inconclusive'],
      inconclusive: ['positive', 'negative'],
      positive: [],
      negative: [],
    }),
  ],
  questions: resultQuestions,
  fields: {
    code: text(textOf('Mã ống', 'Code'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['mã ống gộp', 'mã mẫu gộp'],
    }),
    session: link(textOf('Phiên lấy mẫu', 'Session'), 'sampling-sessions', { listed: true }),
    size: integer(textOf('Gộp tối đa, người', 'Holds, people'), {
      required: true,
      min: 2,
      max: 20,
      listed: true,
      headers: ['số người gộp'],
    }),
    method: choice(textOf('Phương pháp', 'Method'), method, { required: true, initial: 'pcr' }),
    specimenDay: day(textOf('Ngày lấy mẫu', 'Taken'), { required: true, listed: true }),
    stage: choice(textOf('Chặng đường của ống', 'Stage'), poolStage, { listed: true }),
    sentDay: day(textOf('Ngày chuyển', 'Sent')),
    receivedDay: day(textOf('Ngày nhận', 'Received')),
    transport: text(textOf('Bảo quản, vận chuyển', 'Storage and transport')),
    rejectReason: text(textOf('Vì sao không đạt', 'Why rejected')),
    result: choice(textOf('Kết quả', 'Result'), result, { initial: 'pending', listed: true }),
    resultDay: day(textOf('Ngày có kết quả', 'Result day'), { listed: true }),
    laboratory: text(textOf('Nơi xét nghiệm', 'Laboratory')),
    note: text(textOf('Ghi chú', 'Note')),
  },
})
