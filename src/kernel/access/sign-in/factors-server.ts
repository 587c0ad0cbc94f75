// Serves the own second factors: the app with its codes, recovery codes, passkeys.
import type { z } from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { type Context, serve, serveJudged, servePublic } from '../../contract/serving.ts'
import { findRow, rowsOf, transact, type Transaction } from '../../database/transaction.ts'
import { textOf } from '../../text/text.ts'
import { dutiesDemandingSecondFactor } from '../duties.ts'
import { makeOneTimePassword } from '../password.ts'
import { hashToken, type SignedIn } from '../session.ts'
import {
  addPasskey,
  beginPasskey,
  beginTotp,
  confirmTotp,
  dropPasskey,
  dropTotp,
  newRecoveryCodes,
  ownFactors,
  type OwnFactors,
  passkeyQuestion,
  passkeySignIn,
} from './contract.ts'
import { enter, secondSubject } from './entering.ts'
import { giveBack, takeGuess } from './guess-book.ts'
import { askForNewPasskey, askForPasskey, judgeNewPasskey, judgePasskey } from './passkey.ts'
import { base32, findStep, makeTotpSecret, totpAddress } from './totp.ts'

const RECOVERY_CODES = 10

type KeyRow = { id: string; name: string; created_at: Date; used_at: Date | null }

const factorsOf = async (tx: Transaction, context: Context, accountId: string): Promise<OwnFactors> => {
  const held = await findRow<{ totp: boolean; recovery: number }>(tx, 'select * from factors_of($1)', [
    accountId,
  ])
  const keys = await rowsOf<KeyRow>(
    tx,
    'select id, name, created_at, used_at from passkey order by created_at, id',
  )
  const identities = await rowsOf<OwnFactors['identities'][number]>(
    tx,
    `select issuer, shown, to_json(linked_at)#>>'{}' as "linkedAt" from identity where account_id = $1 order by linked_at, id`,
    [accountId],
  )
  const demand = await findRow<{ demanded: boolean }>(
    tx,
    `select exists (select 1 from duty_assignment where account_id = $1 and duty = any ($2)) and not demo as demanded from installation limit 1`,
    [accountId, dutiesDemandingSecondFactor(context.duties)],
  )
  return {
    totp: held?.totp ?? false,
    recovery: held?.recovery ?? 0,
    passkeys: keys.map(({ id, name, created_at: created, used_at: used }) => ({
      id,
      name,
      createdAt: created.toISOString(),
      usedAt: used?.toISOString() ?? null,
    })),
    identities,
    demanded: demand?.demanded ?? false,
  }
}

/** An account whose duty demands a second factor keeps one. */
const mustKeepOne = async (
  tx: Transaction,
  context: Context,
  accountId: string,
  left: (held: OwnFactors) => number,
): Promise<void> => {
  const held = await factorsOf(tx, context, accountId)
  if (held.demanded && left(held) < 1)
    throw new Refusal(
      'wrongState',
      null,
      textOf(
        'Nhiệm vụ của bạn cần lớp xác thực thứ hai. Thêm một cách khác trước, rồi bỏ cách này.',
        'Your duty needs a second factor. Add another one first, then drop this one.',
      ),
    )
}

/** Written down once; kept as hashes. Eighty bits each, so that a plain hash is enough. */
const giveRecoveryCodes = async (tx: Transaction): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, makeOneTimePassword)
  await tx.client.query('select recovery_replace($1)', [codes.map(hashToken)])
  return codes
}

const serveTotp = (context: Context): void => {
  const { pool, signIn } = context
  serve(context, beginTotp, async ({ tx, signedIn }) => {
    const secret = makeTotpSecret()
    await tx.client.query('select totp_pend($1)', [signIn.key.seal(secret, signedIn.accountId)])
    const installation = await findRow<{ name: string }>(tx, 'select name from installation limit 1')
    return {
      secret: base32(secret),
      address: totpAddress(secret, signedIn.name, installation?.name ?? ''),
    }
  })
  serveJudged(context, confirmTotp, async ({ signedIn, body }) => {
    const subjects = [secondSubject(signedIn.accountId)]
    const at = await takeGuess(pool, subjects)
    const { rows } = await pool.query<{ pending: Buffer | null }>('select pending from totp_of($1)', [
      signedIn.accountId,
    ])
    const pending = rows[0]?.pending
    const secret = pending ? signIn.key.open(pending, signedIn.accountId) : undefined
    if (!secret) throw new Refusal('stepOver')
    const step = findStep(secret, body.code, new Date())
    if (step === undefined) throw new Refusal('wrongCode')
    await giveBack(pool, subjects, at)
    return async (tx) => {
      await tx.client.query('select totp_take_up($1)', [step])
      return { recoveryCodes: await giveRecoveryCodes(tx) }
    }
  })
  serve(context, dropTotp, async ({ tx, signedIn }) => {
    await mustKeepOne(tx, context, signedIn.accountId, ({ passkeys }) => passkeys.length)
    await tx.client.query('select totp_drop()')
    return factorsOf(tx, context, signedIn.accountId)
  })
  serve(context, newRecoveryCodes, async ({ tx, signedIn }) => {
    if (!(await factorsOf(tx, context, signedIn.accountId)).totp) throw new Refusal('wrongState')
    return { recoveryCodes: await giveRecoveryCodes(tx) }
  })
}

const servePasskeys = (context: Context): void => {
  type Question = z.input<NonNullable<typeof passkeyQuestion.response>>
  servePublic(
    context,
    passkeyQuestion,
    async ({ request }) => (await askForPasskey(context, request)) as unknown as Question,
  )
  servePublic(context, passkeySignIn, async ({ body, request, reply }) =>
    enter(context, request, reply, await judgePasskey(context, request, body.answer), 'passkey'),
  )
  serveJudged(context, beginPasskey, async ({ signedIn, request }) => {
    const known = await transact(context.pool, signedIn, (tx) =>
      rowsOf<{ id: string }>(tx, 'select id from passkey'),
    )
    const question = await askForNewPasskey(
      context,
      request,
      signedIn,
      known.map(({ id }) => id),
    )
    return () => Promise.resolve(question as unknown as Question)
  })
  serveJudged(context, addPasskey, async ({ signedIn, body, request }) => {
    const key = await judgeNewPasskey(context, request, signedIn, body.answer)
    return async (tx) => {
      await tx.client.query(
        'insert into passkey (tenant, id, account_id, name, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6, $7)',
        [tx.tenant, key.id, signedIn.accountId, body.name, key.publicKey, key.counter, key.transports],
      )
      return factorsOf(tx, context, signedIn.accountId)
    }
  })
  serve(context, dropPasskey, async ({ tx, signedIn, params }) => {
    await mustKeepOne(
      tx,
      context,
      signedIn.accountId,
      ({ totp, passkeys }) => (totp ? 1 : 0) + passkeys.filter(({ id }) => id !== params.id).length,
    )
    const { rowCount } = await tx.client.query('delete from passkey where id = $1', [params.id])
    if (rowCount === 0) throw new Refusal('notFound')
    return factorsOf(tx, context, signedIn.accountId)
  })
}

export const serveFactors = (context: Context): void => {
  serve(context, ownFactors, ({ tx, signedIn }: { tx: Transaction; signedIn: SignedIn }) =>
    factorsOf(tx, context, signedIn.accountId),
  )
  serveTotp(context)
  servePasskeys(context)
}
