// Signing in, at the very address that was asked for. In the demonstration its accounts stand under the form.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState, type FormEvent } from 'react'
import { z } from 'zod'
import { ownSession, type Session, signIn } from '../../kernel/access/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { addressOf, ApiRefusal, call } from '../api.ts'
import { askKey } from '../ask.ts'
import { ErrorNote } from '../error-note.tsx'
import { useLanguage, useText } from '../language.tsx'
import mark from '../mark.svg'
import { words } from '../words.ts'
import { canUsePasskeys, wasCalledOff } from './passkey-ground.ts'
import { backFromProvider } from './provider-answer.ts'
import type { Second } from './second-step.tsx'

const SecondStep = lazy(async () => ({ default: (await import('./second-step.tsx')).SecondStep }))

const byPasskey = async () => (await import('./passkey.ts')).signInByPasskey()

const goToProvider = async () => {
  const { providerSignIn } = await import('../../kernel/access/sign-in/contract.ts')
  location.assign(addressOf(providerSignIn))
}

const text = {
  title: textOf('Đăng nhập', 'Sign in'),
  under: textOf(
    'Hệ thống thông tin phòng, chống dịch của xã, huyện, tỉnh',
    'Epidemic control for communes, districts and provinces',
  ),
  name: textOf('Tên tài khoản', 'Account'),
  password: textOf('Mật khẩu', 'Password'),
  passkey: textOf('Dùng khóa truy cập', 'Use a passkey'),
  provider: textOf('Đăng nhập qua', 'Sign in with'),
  demo: textOf('Tài khoản trình diễn: chọn một người để vào', 'Demonstration: choose who to be'),
  demoPassword: textOf('Mật khẩu chung', 'Password of all'),
}

const Second = z.object({ ticket: z.string(), code: z.boolean(), passkey: z.boolean() })
const Door = z.object({ provider: z.string().nullable() })
const Demo = z.object({
  demo: z.literal(true),
  accounts: z.array(
    z.object({
      name: z.string(),
      label: z.union([z.string(), z.object({ vi: z.string(), en: z.string() })]),
    }),
  ),
  password: z.string(),
})

type SignInPageProps = {
  readonly refusal: ApiRefusal
  /** Who was signed in until now; null on a fresh page. */
  readonly before: string | null
}

export const SignInPage = ({ refusal, before }: SignInPageProps) => {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [back] = useState(backFromProvider)
  const [error, setError] = useState<unknown>(back?.refusal ?? null)
  const [second, setSecond] = useState<Second | null>(back?.second ?? null)
  const [busy, setBusy] = useState(false)
  const demo = Demo.safeParse(refusal.details).data
  const provider = Door.safeParse(refusal.details).data?.provider ?? null
  const enter = (session: Session) => {
    // Someone else than before starts with a clean screen.
    if (before !== null && before !== session.account.id) location.reload()
    client.setQueryData(askKey(ownSession, {}), session)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== ownSession.path })
  }
  const enterBy = async (by: () => Promise<Session>) => {
    setBusy(true)
    setError(null)
    try {
      enter(await by())
    } catch (cause) {
      const next = cause instanceof ApiRefusal && cause.code === 'secondStep' ? cause.details : null
      if (next) setSecond(Second.parse(next))
      else if (!wasCalledOff(cause)) setError(cause)
      setPassword('')
      setBusy(false)
    }
  }
  const enterAs = (as: { name: string; password: string }) => enterBy(() => call(signIn, { body: as }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enterAs({ name: name.trim(), password })
  }
  return (
    <main className={before === null ? 'sign-in' : 'sign-in sign-in-over'}>
      <div className="sign-in-card">
        <div className="sign-in-head">
          <img src={mark} alt="" width="40" height="40" />
          <div>
            <h1>{t(words.product)}</h1>
            <p className="quiet">{t(text.under)}</p>
          </div>
        </div>
        {second ? (
          <Suspense>
            <SecondStep second={second} done={enter} back={() => setSecond(null)} />
          </Suspense>
        ) : (
          <form onSubmit={submit}>
            <TextInput
              label={t(text.name)}
              autoComplete="username"
              autoCapitalize="none"
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t(text.password)}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {error !== null && <ErrorNote error={error} />}
            <Button type="submit" fullWidth loading={busy}>
              {t(text.title)}
            </Button>
            {canUsePasskeys() && (
              <Button variant="default" fullWidth disabled={busy} onClick={() => void enterBy(byPasskey)}>
                {t(text.passkey)}
              </Button>
            )}
            {provider !== null && (
              <Button variant="default" fullWidth disabled={busy} onClick={() => void goToProvider()}>
                {t(text.provider)} {provider}
              </Button>
            )}
          </form>
        )}
        {demo && !second && (
          <section className="demo-accounts" aria-label={t(text.demo)}>
            <h2>{t(text.demo)}</h2>
            <ul>
              {demo.accounts.map((account) => (
                <li key={account.name}>
                  <button
                    type="button"
                    disabled={busy}
                    onClick={() => void enterAs({ name: account.name, password: demo.password })}
                  >
                    <strong>{typeof account.label === 'string' ? account.label : t(account.label)}</strong>
                    <code>{account.name}</code>
                  </button>
                </li>
              ))}
            </ul>
            <p className="quiet">
              {t(text.demoPassword)}: <code>{demo.password}</code>
            </p>
          </section>
        )}
        <button
          type="button"
          className="plain-link"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t(words.language)}
        </button>
      </div>
    </main>
  )
}
