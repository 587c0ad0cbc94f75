// Where the screens begin: whoever is signed in goes in; whoever is not finds the door at once, and the screens come while they type.
import './styles/layers.css'
import './styles/tokens.css'
import './door/door.css'
import type { Session } from '../kernel/access/contract.ts'
import { ApiRefusal, call } from './ask/api.ts'
import { type Door, openDoor } from './door/door.ts'
import { ownSession } from './door/endpoints.ts'
import { carriedFor } from './outbox/field-flag.ts'
import { giveFirstLook } from './look/first-look.ts'
import { knownHere, rememberKnown } from './ask/known-here.ts'

// After an upgrade a page that stayed open asks for parts that are gone: it loads itself anew, once in ten seconds at most.
// Where records are carried a part may be missing for want of network, and what was opened would be closed by it.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('phaodai.reloaded') ?? 0)
  if (Date.now() - last < 10_000 || carriedFor() !== null) return
  event.preventDefault()
  sessionStorage.setItem('phaodai.reloaded', String(Date.now()))
  location.reload()
})

const begin = async (place: HTMLElement): Promise<void> => {
  const screens = () => import('./app.tsx')
  const goIn = async (session: Session | null) => {
    const { showScreens } = await screens()
    if (session) rememberKnown(true)
    showScreens(place, session)
  }
  let door: Door | null = null
  const standing = () => (door ??= openDoor({ place, over: false, done: goIn }))
  const asked = call(ownSession, {})
  if (carriedFor() !== null)
    void import('./outbox/early-opening.ts').then(({ openEarly }) => openEarly()).catch(() => undefined)
  if (knownHere())
    void screens()
      .then(({ readyScreens }) => readyScreens())
      .catch(() => undefined)
  else standing()
  try {
    await goIn(await asked)
  } catch (cause) {
    if (cause instanceof ApiRefusal && cause.status === 401) {
      rememberKnown(false)
      standing().heard(cause.details)
      void screens().catch(() => undefined)
    } else if (door) standing().tell(cause)
    // The frame asks again, and says what is in the way; without network it opens what this device carries.
    else await goIn(null).catch((also: unknown) => standing().tell(also))
  }
}

giveFirstLook()
const place = document.getElementById('app')
if (place) void begin(place)
