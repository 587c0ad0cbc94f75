// What the forms of the door are made of: a field with its label, buttons, and what did not work.
import type { Text } from '../../kernel/text/text.ts'
import { errorWords } from '../ask/error-words.ts'
import { words as shellWords } from '../language/words.ts'
import { make } from './make.ts'
import { words } from './words.ts'

export type Say = (text: Text) => string
export type Field = { readonly element: HTMLElement; readonly input: HTMLInputElement }

export const fieldOf = (
  label: string,
  id: string,
  said: Readonly<Record<string, string>>,
  beside: readonly (Node | string)[] = [],
): Field => {
  const input = make('input', { id, required: true, ...said })
  const box = make('div', { class: 'door-input' }, input, ...beside)
  return { input, element: make('div', { class: 'door-field' }, make('label', { for: id }, label), box) }
}

/** Masked, and shown for as long as its button says so: a long password is typed on a phone too. */
export const passwordField = (t: Say): Field => {
  const toggle = make('button', { type: 'button', class: 'door-show' })
  const field = fieldOf(
    t(words.password),
    'door-password',
    { type: 'password', autocomplete: 'current-password' },
    [toggle],
  )
  const show = (shown: boolean) => {
    field.input.type = shown ? 'text' : 'password'
    toggle.textContent = t(shown ? words.hide : words.show)
    toggle.setAttribute(
      'aria-label',
      `${t(shown ? words.hide : words.show)} ${t(words.password).toLowerCase()}`,
    )
  }
  toggle.addEventListener('click', () => show(field.input.type === 'password'))
  show(false)
  return field
}

export const submitButton = (label: string): HTMLElement =>
  make('button', { type: 'submit', class: 'door-button' }, label)

export const otherButton = (label: string, press: () => void, main = false): HTMLElement =>
  make(
    'button',
    { type: 'button', class: main ? 'door-button' : 'door-button door-other', click: press },
    label,
  )

/** The note of every screen, without its picture. */
export const errorNote = (t: Say, error: unknown): HTMLElement => {
  const { title, lines, requestId } = errorWords(error)
  const note = make('div', {}, make('strong', {}, t(title)), ...lines.map((line) => make('p', {}, t(line))))
  if (requestId !== null)
    note.append(make('p', { class: 'quiet' }, `${t(shellWords.request)}: `, make('code', {}, requestId)))
  return make('div', { class: 'note note-error', role: 'alert' }, note)
}
