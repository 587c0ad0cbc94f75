// A write that is sent again has its effect once: key, request and answer are kept in the transaction of the effect itself.
// Header and answers as in draft-ietf-httpapi-idempotency-key-header-07.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findRow, type Transaction } from '../database/transaction.ts'
import { textOf } from '../text/text.ts'
import { Refusal } from './refusal.ts'

export const KEY_HEADER = 'idempotency-key'

/** A structured string (RFC 8941), quotes forgiven; long enough that nobody guesses another's. */
const shape = /^("?)([\w.:~+/=-]{16,128})\1$/

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

/** Does the work, or gives the answer that it had. A request without a key is simply done. */
export const once = async (
  tx: Transaction,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> => {
  const key = keyOf(request)
  if (key === null) return work()
  // Everything comes from the key, which is not kept: who has the database alone can neither read nor try out what it hides.
  const derive = (purpose: string, of = ''): Buffer =>
    createHmac('sha256', key).update(`${purpose}\n${tx.accountId}\n${of}`).digest()
  const id = derive('id')
  const asked = derive('request', `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
  const kept = await findRow<Kept>(tx, 'select * from idempotency_take($1, $2, $3)', [tx.tenant, id, asked])
  if (kept) {
    if (!kept.request_digest.equals(asked)) throw new Refusal('keyReused')
    if (!kept.answer) throw new Refusal('wrongState', null, answerErased)
    void reply.header('idempotency-replayed', 'true').type('application/json; charset=utf-8')
    return unseal(derive('answer'), kept.answer)
  }
  const answer = await work()
  await tx.client.query('select idempotency_keep($1, $2, $3)', [
    tx.tenant,
    id,
    seal(derive('answer'), JSON.stringify(answer ?? null)),
  ])
  return answer
}
