// One task opened for changing: words, bodies, days, rhythm, goal. Each field is saved when it is left.
import { NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { figureFaces } from '../../../kernel/figure/contract.ts'
import { useAsk } from '../../../web/ask/ask.ts'
import { DayInput } from '../../../web/parts/day-input.tsx'
import { useText } from '../../../web/language/language.tsx'
import { LongText } from '../../../web/parts/long-text.tsx'
import { LinkInput } from '../../../web/register/link-input.tsx'
import { useView } from '../../../web/view/view.ts'
import { recurrences } from '../../task-choices.ts'
import { type Named, type Plan, type PlanItem, RECURRENCES } from '../contract.ts'
import { words } from '../words.ts'
import type { Change } from './use-review.ts'

type ItemFormProps = {
  readonly item: PlanItem
  readonly plan: Plan
  readonly change: (change: Change) => void
}

/** A body that was chosen from the register and stands in no sentence. */
const chosen = (id: string): Named => ({ key: `body ${id}`, name: '…' })

export const ItemForm = ({ item, plan, change }: ItemFormProps) => {
  const t = useText()
  const { view } = useView()
  const { data } = useAsk(figureFaces, {}, { lasting: true })
  const [title, setTitle] = useState(item.title)
  const [hour, setHour] = useState(item.hour ?? '')
  const put = (more: Partial<PlanItem>) => change({ put: [{ ...item, ...more }] })
  const hourOf = (typed: string): string | null => (/^([01]\d|2[0-3]):[0-5]\d$/u.test(typed) ? typed : null)
  const add = (field: 'bodies' | 'partners', id: string | null) => {
    if (id === null) return
    const named = { ...chosen(id), name: plan.bodyNames[id] ?? chosen(id).name }
    change({
      put: [{ ...item, [field]: [...item[field].filter(({ key }) => key !== named.key), named] }],
      matches: { [named.key]: [id] },
    })
  }
  return (
    <div className="plan-form">
      <LongText
        label={t(words.what)}
        maxRows={8}
        maxLength={500}
        value={title}
        onChange={setTitle}
        onBlur={() => {
          if (title.trim() === '') setTitle(item.title)
          else if (title !== item.title) put({ title })
        }}
      />
      {(['bodies', 'partners'] as const).map((field) => (
        <LinkInput
          key={`${field} ${item[field].length}`}
          label={t(field === 'bodies' ? words.body : words.partner)}
          description={undefined}
          required={false}
          error={undefined}
          to="bodies"
          value={null}
          linked={undefined}
          onChange={(id) => add(field, id)}
        />
      ))}
      <div className="plan-form-row">
        <DayInput
          late
          label={t(words.from)}
          value={item.from}
          today={view.to}
          onChange={(from) => put({ from })}
        />
        <DayInput
          late
          label={t(words.due)}
          value={item.due}
          today={view.to}
          onChange={(due) => put({ due })}
        />
        <TextInput
          label={t(words.hour)}
          description={t(words.hourHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
          onBlur={() => {
            const read = hourOf(hour.trim())
            setHour(read ?? '')
            if (read !== item.hour) put({ hour: read })
          }}
        />
        <Select
          label={t(words.recurrence)}
          allowDeselect={false}
          data={RECURRENCES.map((value) => ({ value, label: t(recurrences[value]) }))}
          value={item.recurrence}
          onChange={(value) => {
            const recurrence = RECURRENCES.find((one) => one === value)
            if (recurrence) put({ recurrence })
          }}
        />
      </div>
      <div className="plan-form-row">
        <Select
          label={t(words.figure)}
          placeholder={t(words.noFigure)}
          searchable
          clearable
          data={(data?.figures ?? []).map(({ name, label }) => ({ value: name, label: t(label) }))}
          value={item.figure}
          onChange={(figure) => put({ figure })}
        />
        <NumberInput
          label={t(words.value)}
          min={0}
          allowDecimal={false}
          thousandSeparator="."
          decimalSeparator=","
          value={item.value ?? ''}
          onChange={(value) => put({ value: typeof value === 'number' ? value : null })}
        />
      </div>
    </div>
  )
}
