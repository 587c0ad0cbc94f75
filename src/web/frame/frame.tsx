// The frame around every screen: places on the left, what is looked at on top, and the panels that may open anywhere.
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ownSession } from '../../kernel/access/contract.ts'
import { ProofPrompt } from '../account/proof-prompt.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useAsk } from '../ask/ask.ts'
import { DoorOver } from '../door/door-over.tsx'
import { ErrorNote } from '../ask/error-note.tsx'
import { FigurePlace } from '../figure/figure-place.tsx'
import { useText } from '../language/language.tsx'
import { KnownUnit } from './known-unit.tsx'
import { Notices } from './notices.tsx'
import { Panel } from '../parts/panel.tsx'
import { PeriodPicker } from '../view/period-picker.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { PlaceLink } from './place-link.tsx'
import { PlacesNav } from './places-nav.tsx'
import { SearchEverywhere } from './search-everywhere.tsx'
import { SessionProvider, useSession } from '../ask/session.tsx'
import { useStanding } from './standing.ts'
import { useSessionOfToday } from '../view/clock.ts'
import { UnitPicker } from '../view/unit-picker.tsx'
import { useCarried } from '../outbox/use-carried.ts'
import mark from '../mark.svg'
import { words } from '../language/words.ts'

const EnrolFirst = lazy(async () => ({
  default: (await import('../account/enrol-first.tsx')).EnrolFirst,
}))

const SyncChip = lazy(async () => ({ default: (await import('../outbox/sync-chip.tsx')).SyncChip }))

const OfflineDoor = lazy(async () => ({ default: (await import('../outbox/offline-door.tsx')).OfflineDoor }))

const ChangePassword = lazy(async () => ({
  default: (await import('../account/change-password.tsx')).ChangePassword,
}))

const SignedIn = () => {
  const t = useText()
  const { installation, account } = useSession()
  const carries = useCarried() === account.id
  const [all, setAll] = useState(false)
  const standing = useStanding()
  if (account.mustChangePassword)
    return (
      <Suspense>
        <ChangePassword first close={() => undefined} />
      </Suspense>
    )
  if (account.lacksFactor)
    return (
      <>
        <Suspense>
          <EnrolFirst />
        </Suspense>
        <ProofPrompt />
      </>
    )
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t(words.skip)}
      </a>
      <aside className="side no-print">
        <PlaceLink to="/" className="brand">
          <img src={mark} alt="" width="26" height="26" />
          <span>
            <strong>{t(words.product)}</strong>
            <small>{installation.demo ? t(words.demo) : installation.name}</small>
          </span>
        </PlaceLink>
        <PlacesNav />
      </aside>
      <header className="top no-print">
        <UnitPicker />
        <PeriodPicker />
        <SearchEverywhere />
        {carries && (
          <Suspense>
            <SyncChip />
          </Suspense>
        )}
        <AccountMenu />
      </header>
      <main id="content" className="content" tabIndex={-1}>
        {standing.map(({ name, part: Part }) => (
          <Suspense key={name}>
            <Part />
          </Suspense>
        ))}
        <Suspense>
          <KnownUnit>
            <Outlet />
          </KnownUnit>
        </Suspense>
      </main>
      <PhoneBar openAll={() => setAll(true)} />
      <FigurePlace />
      {all && (
        <Panel title={t(words.places)} close={() => setAll(false)} over>
          <PlacesNav onPress={() => setAll(false)} />
        </Panel>
      )}
      <ProofPrompt />
    </div>
  )
}

/**
 * Nobody signed in: the sign-in page stands at the very address that was asked for, so the place is kept.
 * A session that ended while working: it stands over the screen, so that what was being typed is kept too.
 */
export const Frame = () => {
  const { data: heard, error, refetch } = useAsk(ownSession, {})
  const data = useSessionOfToday(heard, error)
  const carried = useCarried()
  const unsigned = error?.status === 401 ? error : null
  // Without network, a device that carries records opens them itself.
  const cut = !data && error?.status === 0 && carried !== null
  return (
    <>
      <Notices />
      {data && (
        <div inert={unsigned !== null}>
          <SessionProvider session={data}>
            <SignedIn />
          </SessionProvider>
        </div>
      )}
      {unsigned && <DoorOver refusal={unsigned} before={data?.account.id ?? null} />}
      {cut && (
        <Suspense>
          <OfflineDoor />
        </Suspense>
      )}
      {!data && !unsigned && !cut && (
        <div className="lonely" aria-busy={!error}>
          {error && <ErrorNote error={error} again={() => void refetch()} />}
        </div>
      )}
    </>
  )
}
