// One box for a person: a card's code from a scanner or the camera, a name, a number. Who is beyond doubt is taken at once, else the known stand below.
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { persons } from '../../people/persons.ts'
import { looksLikeCccdQr, personOfCard, readCccdQr } from '../../people/rules/cccd-qr.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { useAsk } from '../ask/ask.ts'
import { ScanWithCamera } from '../camera/scan-with-camera.tsx'
import { useText } from '../language/language.tsx'
import { personWords } from '../register/record-title.ts'
import { NewPerson } from './new-person.tsx'
import { words } from './words.ts'
import './person-adder.css'

/** Somebody of the register, or somebody who is entered along. */
export type Whom = { readonly personId: string } | { readonly subject: Values }

const { find } = registerEndpoints(persons)

const MOST_SHOWN = 6

/** People of this device whose name, number or phone holds what was typed. */
const foundIn = (known: readonly RecordRow[], typed: string): RecordRow[] => {
  const sought = searchKey(typed)
  const holds = ({ values }: RecordRow) =>
    [values.fullName, values.nationalId, values.phone].some((value) =>
      searchKey(String(value ?? '')).includes(sought),
    )
  return known.filter(holds).slice(0, MOST_SHOWN)
}

/** Who bears a number; nobody where it cannot be asked. */
const bearersOf = async (known: readonly RecordRow[] | null, number: string): Promise<RecordRow[]> => {
  if (known !== null) return known.filter(({ values }) => values.nationalId === number)
  const asked = await call(find, { body: { search: number, size: 2 } }).catch(() => null)
  return asked?.rows ?? []
}

type PersonAdderProps = {
  /** The people of this device; null: the server is asked. */
  readonly known: readonly RecordRow[] | null
  readonly add: (whom: Whom, name: string, known: Values) => Promise<void>
  /** Why somebody is not taken again; undefined: may be. */
  readonly already?: (person: string) => string | undefined
}

export const PersonAdder = ({ known, add: take, already }: PersonAdderProps) => {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  /** What became of the last one; said here, so that nothing lies over the buttons. */
  const [said, say] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null)
  const [sought] = useDebouncedValue(typed.trim(), 250)
  const isCard = looksLikeCccdQr(typed)
  const sees = sought.length >= 2 && !looksLikeCccdQr(sought)
  const asked = useAsk(
    find,
    { body: { search: sought, size: MOST_SHOWN } },
    { keep: 'quietly', when: sees && known === null },
  )
  const found = known === null ? asked.data?.rows : sees ? foundIn(known, sought) : []
  const add = async (whom: Whom, name: string, values: Values) => {
    setTyped('')
    input.current?.focus()
    setBusy(true)
    try {
      await take(whom, name, values)
      say({ text: `${t(words.added)}: ${name}`, wrong: false })
    } catch (error) {
      const why = error instanceof ApiRefusal ? t(error.text) : String(error)
      say({ text: `${name}: ${why}`, wrong: true })
    } finally {
      setBusy(false)
    }
  }
  const choose = (row: RecordRow) => {
    const name = String(row.values.fullName ?? '')
    const before = already?.(row.id)
    if (before !== undefined) {
      say({ text: `${name} ${before}`, wrong: true })
      setTyped('')
      return
    }
    void add({ personId: row.id }, name, row.values)
  }
  const addCard = async (text: string) => {
    const read = readCccdQr(text)
    setTyped('')
    if (!read.ok) {
      say({ text: `${t(words.badCard)}: ${t(read.reason)}`, wrong: true })
      return
    }
    const { nationalId, name } = read.card
    // A card without a number of its bearer leaves it open who that is: the known of this name stand below.
    if (nationalId === undefined) return setTyped(name)
    setBusy(true)
    const [only, ...others] = await bearersOf(known, nationalId)
    if (only && others.length === 0) choose(only)
    else {
      const subject = personOfCard(read.card)
      await add({ subject }, name, subject)
    }
    setBusy(false)
  }
  const enter = () => {
    if (isCard) void addCard(typed)
    else if (found?.length === 1 && found[0] && sought === typed.trim()) choose(found[0])
  }
  const shown = !isCard && sought.length >= 2 && typed.trim().length >= 2
  return (
    <div className="person-adder">
      <TextInput
        ref={input}
        size="lg"
        label={t(words.inputLabel)}
        placeholder={t(words.input)}
        value={typed}
        disabled={busy && isCard}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            enter()
          }
          if (event.key === 'Escape') setTyped('')
        }}
      />
      <ScanWithCamera
        keepsOn
        onCode={(text) => {
          // Another code than that of a card is looked for like what is typed.
          if (looksLikeCccdQr(text)) void addCard(text)
          else setTyped(text)
        }}
      />
      <p role="status" className={said?.wrong ? 'problem' : 'person-adder-said'}>
        {said?.text}
      </p>
      {shown && (
        <div className="person-adder-found">
          {found && found.length > 0 && (
            <ul aria-label={t(words.known)}>
              {found.map((row) => (
                <li key={row.id}>
                  <span>
                    <strong>{String(row.values.fullName ?? '')}</strong>{' '}
                    <span className="quiet">
                      {[...personWords(row.values, persons).map(t), row.values.village, row.values.phone]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <Button
                    onClick={() => choose(row)}
                    aria-label={`${t(words.add)}: ${String(row.values.fullName ?? '')}`}
                  >
                    {t(words.add)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <NewPerson
            key={/\d/.test(sought) ? '' : sought}
            name={/\d/.test(sought) ? '' : sought}
            behind={sought !== typed.trim()}
            add={(subject: Values) => void add({ subject }, String(subject.fullName), subject)}
          />
        </div>
      )}
    </div>
  )
}
