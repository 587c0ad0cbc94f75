// Every error on its way out: refusals keep their words, the database's refusals get theirs, bugs become 500 with a request id.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseError } from 'pg'
import { isPassing, isStoreFailure } from '../database/lost-connection.ts'
import { type Text, textOf } from '../text/text.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** What PostgreSQL says, in our words (Appendix A of its manual). */
const byState: Readonly<Record<string, RefusalCode>> = {
  '42501': 'dutyMissing', // row-level security or privilege
  '23505': 'sameId',
  '23503': 'notFound', // a link to a record that is not there
  '23514': 'invalid',
  '23P01': 'takenAlready', // an exclusion: one bed once
  '22021': 'invalid', // a character that the database cannot hold
  '22P05': 'invalid',
  '22003': 'invalid',
  '22008': 'invalid',
  '55P03': 'stillRunning', // waited for the first sending of the same write, see `once`
  '57014': 'overloaded', // given up by the database after its time: it waited, or had too much to do
  '53200': 'storeUnavailable',
  '53300': 'storeUnavailable',
  '57P01': 'storeUnavailable',
  '57P02': 'storeUnavailable',
  '57P03': 'storeUnavailable',
  '25006': 'storeUnavailable',
}

const byHttp: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid',
  FST_ERR_BAD_URL: 'notFound',
  FST_ERR_MAX_PARAM_LENGTH: 'notFound',
}

/** Half a character (`\ud800`) inside JSON: the routine that says so is told apart, for any other text of a wrong shape is a bug of ours. */
const isUnreadableJson = ({ code, routine }: DatabaseError): boolean =>
  code === '22P02' && routine?.startsWith('json') === true

/** undefined: a bug. */
export const refusalOf = (error: Error): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (isStoreFailure(error)) return new Refusal('storeFull')
  if (error instanceof DatabaseError && error.code && byState[error.code])
    return new Refusal(byState[error.code] ?? 'invalid')
  if (error instanceof DatabaseError && isUnreadableJson(error)) return new Refusal('invalid')
  const { code, statusCode } = error as Partial<FastifyError>
  if (code && byHttp[code]) return new Refusal(byHttp[code])
  if (statusCode === 429) return new Refusal('tooMany')
  if (isPassing(error)) return new Refusal('storeUnavailable')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Refusal('invalid')
  return undefined
}

/** When no better is known: the store is seldom away for longer. */
const AGAIN_SECONDS = 5

export type Told = {
  readonly status: number
  readonly code: RefusalCode | 'bug'
  readonly words: Text
  /** The words are of this very refusal and not those of its kind. */
  readonly own: boolean
  readonly details: unknown
}

const bug = textOf(
  'Hệ thống gặp lỗi; chưa có gì được lưu từ lần gửi này. Thử lại, và báo quản trị mã yêu cầu nếu vẫn lỗi.',
  'The system failed; nothing of this request was saved. Try again, and tell the administrator the request id.',
)

/** What is answered, whether as JSON or as a page. Never says in the log what the record was: only the kind of error and where. */
export const settleError = (error: Error, request: FastifyRequest, reply: FastifyReply): Told => {
  const refusal = refusalOf(error)
  if (refusal) {
    const { status, code, words, details } = refusal
    const { seconds } = (details ?? {}) as { seconds?: unknown }
    const wait = typeof seconds === 'number' ? seconds : status === 503 ? AGAIN_SECONDS : undefined
    if (wait !== undefined) void reply.header('retry-after', wait)
    return { status, code, words, details, own: refusal.hasOwnWords }
  }
  request.log.error(
    {
      kind: error.name,
      code: (error as Partial<FastifyError>).code,
      stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    },
    'bug',
  )
  return { status: 500, code: 'bug', words: bug, own: false, details: null }
}

export const answerError = (error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { status, code, words, details } = settleError(error, request, reply)
  return reply.status(status).send({ code, ...words, requestId: request.id, details })
}
