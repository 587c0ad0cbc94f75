// The second step of the sign-in: a code of the app, a recovery code, or a passkey.
import type { Session } from '../../kernel/access/contract.ts'
import { canUsePasskeys } from '../account/passkey-ground.ts'
import { call } from '../ask/api.ts'
import { secondStep } from './endpoints.ts'
import { make } from './make.ts'
import { fieldOf, otherButton, type Say, submitButton } from './parts.ts'
import { byPasskey, type Form } from './password-form.ts'
import type { Second } from './told.ts'
import { words } from './words.ts'

export const secondForm = (
  t: Say,
  { ticket, code, passkey }: Second,
  enter: (by: () => Promise<Session>) => void,
  back: () => void,
): Form => {
  const hint = make('p', { class: 'quiet', id: 'door-hint' }, t(words.hint))
  const field = fieldOf(t(words.code), 'door-code', {
    autocomplete: 'one-time-code',
    autocapitalize: 'none',
    'aria-describedby': 'door-hint',
  })
  field.element.append(hint)
  const submit = (event: Event) => {
    event.preventDefault()
    enter(() => call(secondStep, { body: { ticket, code: field.input.value } }))
  }
  const element = make('form', { submit })
  if (code) element.append(field.element, submitButton(t(words.enter)))
  if (passkey && canUsePasskeys())
    element.append(otherButton(t(words.passkey), () => enter(byPasskey), !code))
  else if (passkey && !code) element.append(make('p', { class: 'problem' }, t(words.noPasskeyHere)))
  element.append(
    make('button', { type: 'button', class: 'plain-link', click: back }, t(words.back)),
    make('p', { class: 'quiet' }, t(words.lost)),
  )
  return {
    element,
    empty: () => {
      field.input.value = ''
      field.input.focus()
    },
  }
}
