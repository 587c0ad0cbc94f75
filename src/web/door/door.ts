// Signing in, at the very address that was asked for: plain elements and a few kilobytes, so that it stands at once also on a thin line.
// In the demonstration its accounts stand under the form.
import type { Session } from '../../kernel/access/contract.ts'
import type { Language, Text } from '../../kernel/text/text.ts'
import { wasCalledOff } from '../account/passkey-ground.ts'
import { ApiRefusal } from '../ask/api.ts'
import { keepLanguage, keptLanguage } from '../language/kept-language.ts'
import mark from '../mark.svg'
import { words as shellWords } from '../language/words.ts'
import { make, setBusy } from './make.ts'
import { errorNote } from './parts.ts'
import { byPassword, type Form, passwordForm } from './password-form.ts'
import { backFromProvider } from './provider-answer.ts'
import { secondForm } from './second-step.ts'
import { demoIn, providerIn, type Second, secondIn } from './told.ts'
import { words } from './words.ts'

type DoorGround = {
  readonly place: HTMLElement
  /** A session ended while working: it stands over the screen. */
  readonly over: boolean
  readonly done: (session: Session) => Promise<void>
  readonly speak?: (language: Language) => void
}

export type Door = {
  /** What the refusal of the server told of this door. */
  heard(details: unknown): void
  tell(error: unknown): void
}

export const openDoor = ({ place, over, done, speak }: DoorGround): Door => {
  let language = keptLanguage()
  let details: unknown = null
  const back = backFromProvider()
  let second: Second | null = back?.second ?? null
  const t = (text: Text): string => text[language]

  const note = make('div', { class: 'door-slot' })
  const tell = (error: unknown) => note.replaceChildren(...(error === null ? [] : [errorNote(t, error)]))

  const enter = async (by: () => Promise<Session>) => {
    setBusy(place, true)
    tell(null)
    try {
      await done(await by())
    } catch (cause) {
      setBusy(place, false)
      if (cause instanceof ApiRefusal && cause.code === 'secondStep') {
        second = secondIn(cause.details)
        draw()
      } else if (!wasCalledOff(cause)) tell(cause)
      form.empty()
    }
  }
  const enterBy = (by: () => Promise<Session>) => void enter(by)

  const makeForm = (): Form => {
    if (second === null) return passwordForm(t, enterBy)
    return secondForm(t, second, enterBy, () => {
      second = null
      tell(null)
      draw()
    })
  }
  let form = makeForm()

  const demoAccounts = () => {
    const demo = second === null ? demoIn(details) : null
    if (!demo) return []
    const accounts = demo.accounts.map(({ name, label }) =>
      make(
        'li',
        {},
        make(
          'button',
          { type: 'button', click: () => enterBy(byPassword(name, demo.password)) },
          make('strong', {}, t(label)),
          make('code', {}, name),
        ),
      ),
    )
    return [
      make(
        'section',
        { class: 'demo-accounts', 'aria-label': t(words.demo) },
        make('h2', {}, t(words.demo)),
        make('ul', {}, ...accounts),
        make('p', { class: 'quiet' }, `${t(words.demoPassword)}: `, make('code', {}, demo.password)),
      ),
    ]
  }
  const demoPlace = make('div', { class: 'door-slot' })
  const offer = () => {
    form.offer?.(providerIn(details))
    demoPlace.replaceChildren(...demoAccounts())
  }

  const draw = () => {
    form = makeForm()
    form.element.append(note)
    const other: Language = language === 'vi' ? 'en' : 'vi'
    const turn = make(
      'button',
      { type: 'button', class: 'plain-link', lang: other, click: () => turnTo(other) },
      t(shellWords.language),
    )
    const head = make(
      'div',
      { class: 'sign-in-head' },
      make('img', { src: mark, alt: '', width: '40', height: '40' }),
      make('div', {}, make('h1', {}, t(shellWords.product)), make('p', { class: 'quiet' }, t(words.under))),
    )
    const card = make('div', { class: 'sign-in-card' }, head, form.element, demoPlace, turn)
    place.replaceChildren(make('main', { class: over ? 'sign-in sign-in-over' : 'sign-in' }, card))
    offer()
    if (second?.code) form.empty()
    return turn
  }
  const turnTo = (other: Language) => {
    const typed = form.name?.value ?? ''
    language = other
    keepLanguage(other)
    speak?.(other)
    tell(null)
    draw().focus()
    if (form.name) form.name.value = typed
  }

  draw()
  tell(back?.refusal ?? null)
  return {
    heard: (told) => {
      details = told
      offer()
    },
    tell,
  }
}
