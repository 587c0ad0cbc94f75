// Identities of the provider: those that wait are linked once to an account, by the code that the person reads out.
import { Button, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Account } from '../../kernel/access/contract.ts'
import {
  type Identity,
  linkIdentity,
  listIdentities,
  unlinkIdentity,
} from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk, useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'

const text = {
  title: textOf('Danh tính từ', 'Identities of'),
  why: textOf(
    'Người đã đăng nhập qua nơi cấp danh tính nhưng chưa gắn với tài khoản nào. Hỏi họ mã liên kết đang hiện trên màn hình của họ; tên ở đây chỉ để biết hỏi ai.',
    'People who came through the provider and belong to no account yet. Ask them for the claim code on their screen; the names here only tell whom to ask.',
  ),
  none: textOf('Chưa có ai đăng nhập qua nơi cấp danh tính.', 'Nobody has come through the provider yet.'),
  account: textOf('Tài khoản', 'Account'),
  code: textOf('Mã liên kết', 'Claim code'),
  link: textOf('Gắn', 'Link'),
  linked: textOf('Đã gắn danh tính', 'Identity linked'),
  unlink: textOf('Gỡ', 'Remove'),
  unlinked: textOf('Đã gỡ danh tính', 'Identity removed'),
  first: textOf('lần đầu', 'first seen'),
}

type LinkFormProps = { readonly identity: Identity; readonly accounts: readonly Account[] }

const LinkForm = ({ identity, accounts }: LinkFormProps) => {
  const t = useText()
  const link = useTell(linkIdentity, { done: text.linked, quiet: true })
  const [accountId, setAccountId] = useState<string | null>(null)
  const [claimCode, setClaimCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (accountId !== null) link.mutate({ params: { id: identity.id }, body: { accountId, claimCode } })
  }
  return (
    <form className="account-add" onSubmit={submit}>
      <Select
        label={t(text.account)}
        searchable
        data={accounts.map(({ id, name, fullName }) => ({ value: id, label: `${fullName} (${name})` }))}
        value={accountId}
        onChange={setAccountId}
      />
      <TextInput
        label={t(text.code)}
        required
        value={claimCode}
        onChange={(event) => setClaimCode(event.currentTarget.value)}
      />
      <Button type="submit" disabled={accountId === null} loading={link.isPending}>
        {t(text.link)}
      </Button>
      {link.error && <ErrorNote error={link.error} />}
    </form>
  )
}

export const IdentitiesPart = ({ accounts }: { readonly accounts: readonly Account[] }) => {
  const t = useText()
  const { data } = useAsk(listIdentities, {})
  const unlink = useTell(unlinkIdentity, { done: text.unlinked })
  if (!data || (data.provider === null && data.identities.length === 0)) return null
  return (
    <section className="account-part" aria-label={t(text.title)}>
      <h2>
        {t(text.title)} {data.provider ?? ''}
      </h2>
      <p className="quiet">{t(data.identities.length === 0 ? text.none : text.why)}</p>
      <ul className="account-lines">
        {data.identities.map((identity) => (
          <li key={identity.id}>
            <div>
              <strong>{identity.shown}</strong>
              <div className="quiet">
                {identity.issuer} · {t(text.first)} {momentOf(identity.firstSeenAt)}
              </div>
              {identity.accountId === null ? (
                <LinkForm identity={identity} accounts={accounts} />
              ) : (
                <div>
                  {t(text.account)}: {identity.accountName}
                </div>
              )}
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={`${t(text.unlink)}: ${identity.shown}`}
              onClick={() => unlink.mutate({ params: { id: identity.id } })}
            >
              {t(text.unlink)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
