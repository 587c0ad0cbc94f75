// A write that is sent again has its effect once: key, request and answer are kept in the transaction of the effect itself.
// Header and answers as in draft-ietf-httpapi-idempotency-key-header-07.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { type Actor, findRow, rowsOfKnown, transact, type Transaction } from '../database/transaction.ts'
import { textOf } from '../text/text.ts'
import { Refusal } from './refusal.ts'

export const KEY_HEADER = 'idempotency-key'

/** A structured string (RFC 8941), quotes forgiven; long enough that nobody guesses another's. */
const shape = /^("?)([\w.:~+/=-]{16,128})\1$/

export const hasKey = ({ headers }: FastifyRequest): boolean => headers[KEY_HEADER] !== undefined

const keyOf = (request: FastifyRequest): string | null => {
  const given = request.headers[KEY_HEADER]
  if (request.method === 'GET' || given === undefined) return null
  const key = shape.exec(String(given))?.[2]
  if (key === undefined)
    throw new Refusal('invalid', {
      problems: [
        {
          field: 'header.idempotency-key',
          text: { vi: 'phải là 16–128 chữ, số', en: 'must be 16 to 128 letters or digits' },
        },
      ],
    })
  return key
}

const NONCE = 12
const TAG = 16

const seal = (secret: Buffer, answer: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce)
  const sealed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

const unseal = (secret: Buffer, kept: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', secret, kept.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(kept.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(kept.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

/** Erasing somebody takes every kept answer along: nobody can tell whom they name. */
const answerErased = textOf(
  'Việc này đã làm xong từ trước và không làm lại; câu trả lời đã được xóa. Tải lại để xem kết quả.',
  'This was done before and is not done again; its answer was erased. Load again to see the result.',
)

type Kept = { request_digest: Buffer; answer: Buffer | null }

/** Everything comes from the key, which is not kept: who has the database alone can neither read nor try out what it hides. */
const derivedFrom = (key: string, { accountId }: Actor, request: FastifyRequest) => {
  const derive = (purpose: string, of = ''): Buffer =>
    createHmac('sha256', key).update(`${purpose}\n${accountId}\n${of}`).digest()
  return {
    id: derive('id'),
    asked: derive('request', `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`),
    secret: derive('answer'),
  }
}

const replay = (
  kept: Kept,
  { asked, secret }: ReturnType<typeof derivedFrom>,
  reply: FastifyReply,
): string => {
  if (!kept.request_digest.equals(asked)) throw new Refusal('keyReused')
  if (!kept.answer) throw new Refusal('wrongState', null, answerErased)
  void reply.header('idempotency-replayed', 'true').type('application/json; charset=utf-8')
  return unseal(secret, kept.answer)
}

/** Does the work, or gives the answer that it had. A request without a key is simply done. */
export const once = async (
  tx: Transaction,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> => {
  const key = keyOf(request)
  if (key === null) return work()
  const derived = derivedFrom(key, tx, request)
  const { id, asked, secret } = derived
  const [kept] = await rowsOfKnown<Kept>(tx, {
    name: 'idempotency-take',
    text: 'select * from idempotency_take($1, $2, $3)',
    values: [tx.tenant, id, asked],
  })
  if (kept) return replay(kept, derived, reply)
  const answer = await work()
  await rowsOfKnown(tx, {
    name: 'idempotency-keep',
    text: 'select idempotency_keep($1, $2, $3)',
    values: [tx.tenant, id, seal(secret, JSON.stringify(answer ?? null))],
  })
  return answer
}

/** The answer that the request had already, without taking its key; undefined when it had none. */
export const answerBefore = async (
  pool: pg.Pool,
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> => {
  const key = keyOf(request)
  if (key === null) return undefined
  const derived = derivedFrom(key, actor, request)
  const kept = await transact(pool, actor, (tx) =>
    findRow<Kept>(tx, 'select * from idempotency_find($1, $2)', [tx.tenant, derived.id]),
  )
  return kept && replay(kept, derived, reply)
}
