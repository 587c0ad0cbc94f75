// Somebody who is not known yet: the little that is asked in the field.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Values } from '../../kernel/register/field.ts'
import { useText } from '../language/language.tsx'
import { words } from './words.ts'

type NewPersonProps = {
  readonly name: string
  /** What is typed above is not here yet: nobody of an earlier name is added. */
  readonly behind: boolean
  readonly add: (subject: Values) => void
}

export const NewPerson = ({ name, behind, add }: NewPersonProps) => {
  const t = useText()
  const [fullName, setName] = useState(name)
  const [birthYear, setYear] = useState('')
  const [phone, setPhone] = useState('')
  const whole = /\S\s+\S/.test(fullName.trim())
  const send = () => {
    if (!whole || behind) return
    add({
      fullName: fullName.trim(),
      ...(/^\d{4}$/.test(birthYear) ? { birthYear: Number(birthYear) } : {}),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    })
  }
  return (
    <form
      className="person-adder-new"
      aria-label={t(words.addNew)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <strong>{t(words.addNew)}</strong>
      <div className="person-adder-new-fields">
        <TextInput
          label={t(words.fullName)}
          value={fullName}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t(words.birthYear)}
          inputMode="numeric"
          maxLength={4}
          value={birthYear}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <TextInput
          label={t(words.phone)}
          inputMode="tel"
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!whole || behind}>
          {t(words.addNew)}
        </Button>
      </div>
    </form>
  )
}
