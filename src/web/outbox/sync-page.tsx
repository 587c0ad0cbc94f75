// The page of synchronisation: what waits, what a person must decide, what this device carries, and all devices.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Queued } from '../../kernel/offline/queue.ts'
import { registerNamed, registers } from '../../registers.ts'
import { useSignOut } from '../account/use-sign-out.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { Page } from '../parts/page.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { iconOf } from '../look/register-icons.ts'
import { useCan, useSession } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'
import { CarryPart, OthersPart, useIsOthers } from './carry-part.tsx'
import { DevicePassword } from './device-password.tsx'
import { DevicesPart } from './devices-part.tsx'
import { stopCarrying } from './carrying.ts'
import { stopHeard } from './leave.ts'
import { mayBeCleared, mayBeUnsent, type Outbox, unsent } from './outbox-state.ts'
import { openOutbox, synchronise } from './outbox.ts'
import { RestoredPart } from './restored-part.tsx'
import { writtenAbout } from './shown-write.ts'
import { StuckPart } from './stuck-part.tsx'
import { useOutbox, usePhoneState } from './use-field.ts'
import { useOnItsWay } from './use-on-its-way.ts'
import { WaitingFiles } from './waiting-files.tsx'
import { words } from './words.ts'
import '../account/account.css'
import './outbox.css'

type Open = Extract<Outbox, { kind: 'open' }>

const Waits = ({ held }: { readonly held: Open }) => {
  const t = useText()
  const state = usePhoneState(held)
  const stuck = state.queue.filter(({ stuck: verdict }) => verdict)
  const waiting = state.queue.filter(({ stuck: verdict }) => !verdict)
  const line = (one: Queued) => {
    const register = registerNamed(one.write.register)
    return (
      register && (
        <li key={one.write.id}>
          <Icon name={iconOf(register.name)} size={18} />
          <span>
            {writtenAbout(state, register, one.write)}
            <span className="quiet">
              {' '}
              · {t(words[one.write.act])} {t(register.one).toLowerCase()} · {momentOf(one.write.madeAt)}
            </span>
          </span>
        </li>
      )
    )
  }
  return (
    <>
      {stuck.length > 0 && (
        <section className="account-part" aria-label={t(words.toLook)}>
          <h2>{t(words.toLook)}</h2>
          <ul className="stack">
            {stuck.map((one) => {
              const register = registerNamed(one.write.register)
              return (
                register && (
                  <StuckPart
                    key={one.write.id}
                    one={one}
                    register={register}
                    phone={held.phone}
                    state={state}
                  />
                )
              )
            })}
          </ul>
        </section>
      )}
      <section className="account-part" aria-label={t(words.waiting)}>
        <h2>{t(words.waiting)}</h2>
        {waiting.length === 0 ? (
          <p className="quiet">{t(words.nothingWaits)}</p>
        ) : (
          <ul className="sync-lines">{waiting.map(line)}</ul>
        )}
        {held.trouble && <ErrorNote error={held.trouble} />}
      </section>
    </>
  )
}

const Carried = ({ held }: { readonly held: Open }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { heardAt, narrowed } = usePhoneState(held)
  const { missing, broken, page } = useOnItsWay()
  const { carrying } = held
  if (!carrying) return null
  return (
    <section className="account-part" aria-label={t(words.carried)}>
      <h2>{t(words.carried)}</h2>
      <p>
        <strong>{units.nameOf(carrying.unitKey)}</strong> · {carrying.name}
      </p>
      {held.unknown && <p className="note">{t(words.unknownOpen)}</p>}
      {heardAt !== null && !held.unknown && (
        <p className="quiet">
          {t(words.heard)}: {momentOf(heardAt)}. {t(words.goodFor)}
        </p>
      )}
      {mayBeCleared(held) && <p className="note">{t(words.mayBeCleared)}</p>}
      {page !== 'kept' && <p className="note">{t(page === 'coming' ? words.pageComing : words.pageNot)}</p>}
      {missing.length > 0 && (
        <p className="note">
          {t(broken ? words.notCome : words.stillComing)}: {missing.map(({ many }) => t(many)).join(', ')}.
        </p>
      )}
      {narrowed.length > 0 && (
        <p className="note">
          {t(words.narrowed)}:{' '}
          {narrowed
            .flatMap((name) => registerNamed(name)?.many ?? [])
            .map(t)
            .join(', ')}
          .
        </p>
      )}
      <nav className="sync-places" aria-label={t(words.entries)}>
        {registers
          .filter(({ carried, name }) => carried && can(`${name}.read`))
          .map(({ name, many }) => (
            <PlaceLink key={name} to={`/hien-truong/${name}`} className="button-link">
              <Icon name={iconOf(name)} size={18} /> {t(many)}
            </PlaceLink>
          ))}
      </nav>
      {unsent() === 0 && (
        <div>
          <Button variant="default" size="xs" onClick={() => void stopCarrying()}>
            {t(words.stop)}
          </Button>
        </div>
      )}
    </section>
  )
}

const Locked = ({ unknown }: { readonly unknown: boolean }) => {
  const t = useText()
  const session = useSession()
  if (unknown)
    return (
      <section className="account-part" aria-label={t(words.unknownChip)}>
        <h2>{t(words.unknownChip)}</h2>
        <DevicePassword signedIn={session} what={words.unknownLocked} />
        <div>
          <Button variant="subtle" color="red" size="xs" onClick={() => void stopCarrying()}>
            {t(words.wipeUnopened)}
          </Button>
        </div>
      </section>
    )
  return (
    <div className="note">
      <div>
        <p>{t(words.lockedWhat)}</p>
        <Button variant="default" size="xs" onClick={() => void openOutbox(session)}>
          {t(words.again)}
        </Button>
      </div>
    </div>
  )
}

/** Asked for from the account menu while something is not sent. */
const Leaving = ({ stay }: { readonly stay: () => void }) => {
  const t = useText()
  const [busy, setBusy] = useState(false)
  const signOut = useSignOut()
  const leave = async (send: boolean) => {
    setBusy(true)
    await signOut(async () => {
      if (send) await synchronise()
      if (send && mayBeUnsent()) return false
      await stopHeard()
      return true
    })
    setBusy(false)
  }
  return (
    <div className="note note-question" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t(words.leaveTitle)}</strong>
        <p>{t(words.leaveWhat)}</p>
        <div className="sync-acts">
          <Button loading={busy} onClick={() => void leave(true)}>
            {t(words.leaveSend)}
          </Button>
          <Button variant="default" color="red" disabled={busy} onClick={() => void leave(false)}>
            {t(words.leaveDrop)}
          </Button>
          <Button variant="subtle" onClick={stay}>
            {t(words.stay)}
          </Button>
        </div>
      </div>
    </div>
  )
}

export const SyncPage = () => {
  const t = useText()
  const held = useOutbox()
  const state = usePhoneState(held)
  const others = useIsOthers()
  const { search, setSearch } = useScreen()
  const open = held.kind === 'open' ? held : null
  return (
    <Page
      title={t(words.title)}
      under={t(words.under)}
      actions={
        open && (
          <Button variant="default" loading={open.syncing} onClick={() => void synchronise()}>
            {t(words.syncNow)}
          </Button>
        )
      }
    >
      <div className="account-parts">
        {search.mo === 'dang-xuat' && <Leaving stay={() => setSearch({ mo: undefined })} />}
        {held.kind === 'elsewhere' && <p className="note">{t(words.elsewhere)}</p>}
        {held.kind === 'locked' && <Locked unknown={held.unknown} />}
        {open && <RestoredPart phone={open.phone} state={state} />}
        {open && <Waits held={open} />}
        {open && <WaitingFiles phone={open.phone} state={state} syncing={open.syncing} />}
        {open && <Carried held={open} />}
        {others && <OthersPart />}
        {open && !open.carrying && !others && (
          <section className="account-part" aria-label={t(words.carryTitle)}>
            <h2>{t(words.carryTitle)}</h2>
            <CarryPart />
          </section>
        )}
        <DevicesPart own={open?.carrying?.device ?? null} />
      </div>
    </Page>
  )
}
