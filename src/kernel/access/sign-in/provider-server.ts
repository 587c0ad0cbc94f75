// Serves the way to the provider of identities and back, and the linking of identities to accounts by an administrator.
import { randomInt } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { type Context, serve, servePublic } from '../../contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../../database/transaction.ts'
import { textOf } from '../../text/text.ts'
import { getAccount, noteAccount } from '../noted-accounts.ts'
import {
  type Identity,
  linkIdentity,
  listIdentities,
  providerReturn,
  providerSignIn,
  unlinkIdentity,
} from './contract.ts'
import { enter, findAccount } from './entering.ts'
import { createProvider, type Proven } from './provider.ts'
import { mustShowSecond } from './server.ts'
import { keepStep, makeToken, takeStep } from './steps.ts'

const WAY_COOKIE = 'phaodai-way'
const WAY_PATH = '/api/session/provider'
const Way = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Read out on the telephone to the administrator: forty bits. */
const makeClaimCode = (): string =>
  Array.from({ length: 8 }, (_, at) => `${at === 4 ? '-' : ''}${letters[randomInt(letters.length)]}`).join('')

/** Back to the page: what it must know stands behind the `#`, which no server and no log sees. */
const backToPage = (reply: FastifyReply, told: Record<string, string>): FastifyReply =>
  reply.redirect(`/#${new URLSearchParams(told).toString()}`)

const meet = async ({ pool }: Context, { issuer, subject, shown }: Proven) =>
  (
    await pool.query<{ account_id: string | null; claim_code: string }>(
      'select * from identity_meet($1, $2, $3, $4, $5)',
      [crypto.randomUUID(), issuer, subject, shown, makeClaimCode()],
    )
  ).rows[0]

const serveWay = (context: Context): void => {
  const { pool, signIn } = context
  const provider = signIn.provider && createProvider(signIn.provider)
  const returnTo = (request: FastifyRequest): URL =>
    new URL(providerReturn.path, signIn.publicUrl ?? `${request.protocol}://${request.host}`)

  servePublic(context, providerSignIn, async ({ request, reply }) => {
    if (!provider) throw new Refusal('notFound')
    const begun = await provider.begin(returnTo(request).href).catch((cause: unknown) => {
      // A person pressed a button: they get the page with words, not an answer for programs.
      if (cause instanceof Refusal) return undefined
      throw cause
    })
    if (!begun) return backToPage(reply, { refused: 'providerSilent' })
    const { url, way } = begun
    const token = makeToken()
    await keepStep(pool, token, 'provider', { accountId: null, content: way })
    // Lax: it must come along when the provider sends the browser back, and only then.
    void reply.setCookie(WAY_COOKIE, token, {
      path: WAY_PATH,
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
      maxAge: 600,
    })
    return reply.redirect(url.href)
  })

  /** Only the browser that went may come back, once. */
  const provenBy = async (request: FastifyRequest): Promise<Proven> => {
    const token = request.cookies[WAY_COOKIE]
    const step = token === undefined ? undefined : await takeStep(pool, token, 'provider')
    const way = Way.safeParse(step?.content)
    if (!provider || !way.success) throw new Refusal('stepOver')
    const cameTo = new URL(request.url, returnTo(request))
    return provider.end(cameTo, way.data).catch((cause: unknown) => {
      throw cause instanceof Refusal ? cause : new Refusal('stepOver')
    })
  }
  servePublic(context, providerReturn, async ({ request, reply }) => {
    void reply.clearCookie(WAY_COOKIE, { path: WAY_PATH })
    try {
      const proven = await provenBy(request)
      const met = await meet(context, proven)
      const account = met?.account_id ? await findAccount(context, { id: met.account_id }) : undefined
      if (account?.state !== 'active')
        return backToPage(reply, {
          refused: 'identityUnknown',
          code: met?.account_id ? '' : (met?.claim_code ?? ''),
        })
      if (!proven.strong) await mustShowSecond(context, account)
      await enter(context, request, reply, account, proven.strong ? 'provider-strong' : 'provider')
      return reply.redirect('/')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { ticket = '', code = false, passkey = false } = (error.details ?? {}) as Record<string, unknown>
      return backToPage(reply, {
        refused: error.code,
        ...(error.code === 'secondStep'
          ? { ticket: String(ticket), app: String(code), passkey: String(passkey) }
          : {}),
      })
    }
  })
}

const identities = (tx: Transaction, id: string | null): Promise<Identity[]> =>
  rowsOf<Identity>(
    tx,
    `select i.id, i.issuer, i.shown, to_json(i.first_seen_at)#>>'{}' as "firstSeenAt", i.account_id as "accountId", a.name as "accountName"
     from identity i left join account a on a.tenant = i.tenant and a.id = i.account_id
     where ($1::uuid is null or i.id = $1) and (i.account_id is null or may_administer(i.account_id))
     order by i.account_id is not null, i.first_seen_at desc limit 500`,
    [id],
  )

const getIdentity = async (tx: Transaction, id: string): Promise<Identity> => {
  const [identity] = await identities(tx, id)
  if (!identity) throw new Refusal('notFound')
  return identity
}

/** Who may sign in as somebody is history: whoever links an identity could work under a colleague's name. */
const noteIdentity = async (
  tx: Transaction,
  { duties }: Context,
  accountId: string,
  change: { readonly before: string | null; readonly after: string | null },
): Promise<void> => {
  const account = await getAccount(tx, duties, accountId)
  await noteAccount(tx, 'change', account, account, [{ field: 'identity', ...change }])
}

const calledBy = ({ issuer, shown }: Identity): string => `${issuer} · ${shown}`

export const serveProvider = (context: Context): void => {
  serveWay(context)
  serve(context, listIdentities, async ({ tx }) => ({
    identities: await identities(tx, null),
    provider: context.signIn.provider?.name ?? null,
  }))
  serve(context, linkIdentity, async ({ tx, params, body }) => {
    const identity = await getIdentity(tx, params.id)
    // Once: somebody else's identity can never slip under an account that has one.
    if (identity.accountId !== null) throw new Refusal('wrongState')
    const claim = await findRow<{ right: boolean }>(
      tx,
      'select claim_code = $2 as right from identity where id = $1',
      [params.id, body.claimCode.toUpperCase()],
    )
    if (!claim?.right)
      throw new Refusal('invalid', {
        problems: [
          {
            field: 'claimCode',
            text: textOf('không khớp mã mà người đó đang thấy', 'is not the code that the person sees'),
          },
        ],
      })
    const account = await findRow<{ id: string }>(
      tx,
      'select id from account where id = $1 and id <> app_account() and may_administer(id)',
      [body.accountId],
    )
    if (!account) throw new Refusal('notFound')
    const { rowCount } = await tx.client.query(
      'update identity set account_id = $2, linked_at = now(), linked_by = app_account() where id = $1',
      [params.id, body.accountId],
    )
    if (rowCount === 0) throw new Refusal('wrongState')
    await noteIdentity(tx, context, body.accountId, { before: null, after: calledBy(identity) })
    return getIdentity(tx, params.id)
  })
  serve(context, unlinkIdentity, async ({ tx, params }) => {
    const identity = await getIdentity(tx, params.id)
    const { rowCount } = await tx.client.query('delete from identity where id = $1', [params.id])
    if (rowCount === 0) throw new Refusal('notFound')
    if (identity.accountId !== null) {
      await noteIdentity(tx, context, identity.accountId, { before: calledBy(identity), after: null })
      await tx.client.query('select sessions_end($1, null)', [identity.accountId])
    }
    return { removed: true }
  })
}
