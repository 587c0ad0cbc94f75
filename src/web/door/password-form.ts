// The first form of the door: name and password, a passkey, the provider of identities.
import type { Session } from '../../kernel/access/contract.ts'
import { canUsePasskeys } from '../account/passkey-ground.ts'
import { addressOf, call } from '../ask/api.ts'
import { providerSignIn, signIn } from './endpoints.ts'
import { make } from './make.ts'
import { fieldOf, otherButton, passwordField, type Say, submitButton } from './parts.ts'
import { words } from './words.ts'

export const byPassword = (name: string, password: string) => (): Promise<Session> =>
  call(signIn, { body: { name, password } })

/** What speaks with the device is loaded when it is asked for. */
export const byPasskey = async (): Promise<Session> =>
  (await import('../account/passkey.ts')).signInByPasskey()

export type Form = {
  readonly element: HTMLFormElement
  /** What was typed of a secret goes when it was wrong. */
  empty(): void
  /** Beside the password alone. */
  readonly name?: HTMLInputElement
  readonly offer?: (provider: string | null) => void
}

export const passwordForm = (t: Say, enter: (by: () => Promise<Session>) => void): Form => {
  const name = fieldOf(t(words.name), 'door-name', { autocomplete: 'username', autocapitalize: 'none' })
  const password = passwordField(t)
  const provided = make('div', { class: 'door-slot' })
  const submit = (event: Event) => {
    event.preventDefault()
    enter(byPassword(name.input.value.trim(), password.input.value))
  }
  const element = make('form', { submit }, name.element, password.element, submitButton(t(words.title)))
  if (canUsePasskeys()) element.append(otherButton(t(words.passkey), () => enter(byPasskey)))
  element.append(provided)
  return {
    element,
    name: name.input,
    empty: () => {
      password.input.value = ''
    },
    offer: (provider) =>
      provided.replaceChildren(
        ...(provider === null
          ? []
          : [
              otherButton(`${t(words.provider)} ${provider}`, () =>
                location.assign(addressOf(providerSignIn)),
              ),
            ]),
      ),
  }
}
