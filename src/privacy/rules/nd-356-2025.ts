// Nghị định 356/2025/NĐ-CP, in force from 01/01/2026: answer within two working days, then a term by kind of request.
import { addDays } from '../../kernel/day/day.ts'
import { addWorkingDays } from '../../kernel/day/working-day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { isDayOff } from './days-off.ts'
import type { Reason, RequestKind, RequestLaw } from './request-clock.ts'

type Term = { readonly days: number; readonly verified: boolean }
type Terms = {
  readonly clause: string
  readonly own: Term
  /** Where a processor or a third party must act too. */
  readonly thirdParty: Term
  /** Once only. */
  readonly extension: Term
}

const known = (days: number): Term => ({ days, verified: true })
/** From memory: the number must be compared with the decree. */
const unsure = (days: number): Term => ({ days, verified: false })

const REPLY = { workingDays: 2, clause: 'NĐ 356/2025, Điều 5', verified: true } as const

const stop: Terms = {
  clause: 'NĐ 356/2025, Điều 5 (rút lại sự đồng ý, hạn chế, phản đối)',
  own: known(15),
  thirdParty: known(20),
  extension: known(15),
}
const see: Terms = {
  clause: 'NĐ 356/2025, Điều 5 (xem, chỉnh sửa, cung cấp)',
  own: known(10),
  thirdParty: unsure(15),
  extension: unsure(10),
}

const terms = {
  access: see,
  correction: see,
  provision: see,
  withdrawal: stop,
  restriction: stop,
  objection: stop,
  deletion: {
    clause: 'NĐ 356/2025, Điều 5 (xóa)',
    own: known(20),
    thirdParty: known(30),
    extension: unsure(20),
  },
  complaint: {
    clause: 'Luật Khiếu nại 2011, Điều 28',
    own: unsure(30),
    thirdParty: unsure(30),
    extension: unsure(15),
  },
} as const satisfies Record<RequestKind, Terms>

export const nd356: RequestLaw = {
  source: 'NĐ 356/2025/NĐ-CP',
  from: '2026-01-01',
  to: null,
  clock: ({ kind, receivedDay, thirdParty, extended }) => {
    const { clause, own, thirdParty: withOthers, extension } = terms[kind]
    const term = thirdParty ? withOthers : own
    const because: Reason[] = [
      {
        clause: REPLY.clause,
        text: textOf(
          `phản hồi trong ${REPLY.workingDays} ngày làm việc`,
          `answer within ${REPLY.workingDays} working days`,
        ),
        verified: REPLY.verified,
      },
      {
        clause,
        text: thirdParty
          ? textOf(
              `thực hiện trong ${term.days} ngày (có bên khác cùng xử lý)`,
              `fulfil within ${term.days} days (others act too)`,
            )
          : textOf(`thực hiện trong ${term.days} ngày`, `fulfil within ${term.days} days`),
        verified: term.verified,
      },
      ...(extended
        ? [
            {
              clause,
              text: textOf(
                `gia hạn một lần ${extension.days} ngày`,
                `extended once by ${extension.days} days`,
              ),
              verified: extension.verified,
            },
          ]
        : []),
    ]
    return {
      replyDue: addWorkingDays(receivedDay, REPLY.workingDays, isDayOff),
      fulfilDue: addDays(receivedDay, term.days + (extended ? extension.days : 0)),
      because,
    }
  },
}
