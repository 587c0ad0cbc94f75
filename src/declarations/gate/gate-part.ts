// The part of the public form that is about the crossing of a border gate: way, day, vehicle and what it carries.
import type { Day } from '../../kernel/day/day.ts'
import { escapeHtml } from '../../kernel/document/html.ts'
import type { Text } from '../../kernel/text/text.ts'
import { vehicle } from '../checkpoints/logs.ts'
import { input, type Sent, tick } from '../door-parts.ts'
import { words as doorWords } from '../door-words.ts'
import { goodsKind } from './gate-choices.ts'
import { crossingDays, gateLawOn } from './gate-law.ts'
import { gateWords as words } from './gate-words.ts'

type Say = (text: Text) => string

const select = (
  t: Say,
  sent: Sent,
  name: string,
  label: Text,
  choices: Readonly<Record<string, Text>>,
): string => {
  const options = Object.entries(choices)
    .map(
      ([value, text]) =>
        `<option value="${value}"${sent[name] === value ? ' selected' : ''}>${escapeHtml(t(text))}</option>`,
    )
    .join('')
  return `<label for="${name}">${t(label)}</label><select id="${name}" name="${name}"><option value=""></option>${options}</select>`
}

export const gatePart = (t: Say, sent: Sent, today: Day): string => {
  const { first, last } = crossingDays(today)
  const law = gateLawOn(today)
  const way = (value: 'entry' | 'exit') =>
    `<label class="choice"><input type="radio" name="way" value="${value}"${sent['way'] === value ? ' checked' : ''} required> ${t(words[value])}</label>`
  const days = `type="date" min="${first}" max="${last}" required`
  return `<h2>${t(words.crossing)}</h2><fieldset><legend>${t(words.way)}</legend>${way('entry')}${way('exit')}</fieldset>
${input(t, { ...sent, day: sent['day'] ?? today }, 'day', words.day, { hint: words.dayHint, form: days })}<small>${law.source}, ${law.clause}</small>
${input(t, sent, 'nationality', words.nationality, { form: 'autocomplete="country-name"' })}
<div class="two"><div>${input(t, sent, 'cameFrom', doorWords.cameFrom)}</div><div>${input(t, sent, 'goesTo', doorWords.goesTo)}</div></div>
${select(t, sent, 'by', words.vehicle, vehicle)}
<div class="two"><div>${input(t, sent, 'plate', words.plate, { form: 'autocomplete="off"' })}</div><div>${input(t, sent, 'people', words.people, { form: 'inputmode="numeric"' })}</div></div>
${tick(t, sent, 'driver', words.driver)}
${select(t, sent, 'goods', words.goods, goodsKind)}
<div class="two"><div>${input(t, sent, 'goodsName', words.goodsName)}</div><div>${input(t, sent, 'tonnes', words.tonnes, { form: 'inputmode="decimal"' })}</div></div>`
}
