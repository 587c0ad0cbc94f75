// A declaration written down by staff: the same questions and the same reading as on the page that citizens fill in, kept here or on the device.
import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Text } from '../../kernel/text/text.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { checkIns } from '../check-ins.ts'
import { declarations } from '../declarations.ts'
import type { Sent } from '../door-parts.ts'
import { words as door } from '../door-words.ts'
import { checkInOf, declarationOf } from '../declared.ts'
import { fieldOf, readForm } from '../read-form.ts'
import { measuredWords, temperature } from '../rules/measured.ts'
import { asksForLook, type Questionnaire } from '../rules/questionnaire.ts'
import { receiptOf } from '../rules/receipt.ts'
import { truthfulNotice } from '../rules/truthful-notice.ts'
import type { Kept } from './receipt-slip.tsx'
import { ScanField, type Scanned } from './scan-field.tsx'
import { timeNow } from './time-now.ts'
import { declareWords } from './words.ts'

const typed = [
  ['fullName', door.fullName],
  ['birthYear', door.birthYear],
  ['phone', door.phone],
  ['nationalId', door.nationalId],
  ['address', door.address],
  ['cameFrom', door.cameFrom],
  ['goesTo', door.goesTo],
  ['vehicle', door.vehicle],
] as const satisfies readonly (readonly [string, Text])[]
const ticks = [
  ['otherProvince', declareWords.otherProvince],
  ['abroad', declareWords.abroad],
] as const

type DeclareFormProps = {
  readonly place: RecordRow
  readonly day: Day
  readonly questionnaire: Questionnaire
  readonly done: (kept: Kept) => void
}

export const DeclareForm = ({ place, day, questionnaire, done }: DeclareFormProps) => {
  const t = useText()
  const { useWriter } = useSource()
  const writeDeclaration = useWriter(declarations)
  const writeCheckIn = useWriter(checkIns)
  // Made with the form: what is pressed twice is kept once.
  const declaration = useKeptId()
  const checkIn = useKeptId()
  const [sent, setSent] = useState<Sent>({})
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const [problems, setProblems] = useState<readonly Text[]>([])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const put = (field: string, value: string) => setSent((before) => ({ ...before, [field]: value }))
  const notice = truthfulNotice(day)

  const save = async () => {
    const read = readForm(sent, questionnaire, day, { atGate: false, byStaff: true })
    setProblems(read.ok ? [] : read.problems)
    if (!read.ok) return
    setBusy(true)
    setError(null)
    const { homeUnit } = place
    const card = scanned?.visitor.how === 'card'
    const visitor: Values = {
      ...read.visitor,
      sex: scanned?.visitor.sex ?? null,
      how: card ? 'card' : 'staff',
    }
    const whole = { ...read, visitor }
    const at = { id: declaration.now(), place: place.id, time: declaration.at(timeNow()) }
    try {
      await writeDeclaration.create({ homeUnit, id: at.id, values: declarationOf(whole, at) })
      await writeCheckIn.create({ homeUnit, id: checkIn.now(), values: checkInOf(whole, at) })
      done({
        name: String(visitor.fullName),
        receipt: receiptOf(at.id),
        red: asksForLook(read.answered.means),
      })
    } catch (cause) {
      // What was corrected since is another declaration, with a check-in of its own.
      for (const kept of [declaration, checkIn]) kept.taken(cause)
      setError(cause)
    }
    setBusy(false)
  }
  const take = (read: Scanned) => {
    setScanned(read)
    const found = ['fullName', 'birthYear', 'nationalId', 'phone', 'address'].flatMap((field) => {
      const value = read.visitor[field] ?? null
      return value === null ? [] : [[field, String(value)]]
    })
    setSent((before) => ({ ...before, ...(Object.fromEntries(found) as Sent) }))
  }
  return (
    <>
      <ScanField onScan={take} />
      <form
        className="declare-form"
        noValidate
        aria-label={t(declareWords.title)}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="post-entry">
          {typed.map(([field, label]) => (
            <TextInput
              key={field}
              label={t(label)}
              value={sent[field] ?? ''}
              autoComplete="off"
              maxLength={200}
              onChange={(event) => put(field, event.currentTarget.value)}
            />
          ))}
          <TextInput
            label={t(measuredWords.label)}
            description={t(measuredWords.hint)}
            value={sent[temperature.field] ?? ''}
            autoComplete="off"
            inputMode="decimal"
            maxLength={5}
            onChange={(event) => put(temperature.field, event.currentTarget.value)}
          />
        </div>
        {ticks.map(([field, label]) => (
          <Checkbox
            key={field}
            label={t(label)}
            checked={sent[field] === 'yes'}
            onChange={(event) => put(field, event.currentTarget.checked ? 'yes' : '')}
          />
        ))}
        {questionnaire.asked.map(({ code, words: asked }) => (
          <Radio.Group
            key={code}
            label={t(asked)}
            value={sent[fieldOf(code)] ?? null}
            onChange={(value) => put(fieldOf(code), value)}
          >
            <div className="declare-answers">
              <Radio value="no" label={t(door.no)} />
              <Radio value="yes" label={t(door.yes)} />
            </div>
          </Radio.Group>
        ))}
        <p className="note">
          <span>
            {t(notice.text)} <small>{notice.clause}</small>
          </span>
        </p>
        <Checkbox
          label={t(declareWords.vouched)}
          checked={sent['truthful'] === 'yes'}
          onChange={(event) => put('truthful', event.currentTarget.checked ? 'yes' : '')}
        />
        {problems.length > 0 && (
          <div role="alert" className="note note-question">
            <ul>
              {problems.map((problem) => (
                <li key={problem.en}>{t(problem)}</li>
              ))}
            </ul>
          </div>
        )}
        {scanned?.problems.map((problem) => (
          <p key={problem.en} className="problem">
            {t(problem)}
          </p>
        ))}
        {error !== null && <ErrorNote error={error} />}
        <Button type="submit" loading={busy}>
          {t(declareWords.save)}
        </Button>
      </form>
    </>
  )
}
