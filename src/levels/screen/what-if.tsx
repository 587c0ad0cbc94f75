// What if: two laws, or one law with other parameters, over the numbers of one day; side by side, with the units that come out otherwise.
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { levelLaws, whatIf } from '../contract.ts'
import { LevelMark } from './level-mark.tsx'
import { LevelMap } from './level-map.tsx'
import { shortName, wholeFirst } from './short-name.ts'
import { useDisease } from './use-disease.ts'
import { type Way, WayForm } from './way-form.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

type Compared = ResponseOf<typeof whatIf>

const SideBySide = ({ data }: { readonly data: Compared }) => {
  const t = useText()
  const [only, setOnly] = useState(false)
  const [left, right] = data.ways
  if (!left || !right) return null
  const at = (way: typeof left, unit: string) => way.units.find((one) => one.unit === unit)
  const rows = data.units.map(({ unit, name, level }) => {
    const [one, other] = [at(left, unit), at(right, unit)]
    return { unit, name, level, one, other, changed: one?.outcome !== other?.outcome }
  })
  const changed = rows.filter((row) => row.changed).length
  const places = (way: typeof left) =>
    rows
      .filter(({ level }) => level === 'commune')
      .map(({ unit, name, changed: differs }) => ({
        key: unit,
        name: shortName(name),
        outcome: at(way, unit)?.outcome ?? null,
        changed: differs,
      }))
  return (
    <>
      <p aria-live="polite">
        <strong>
          {changed} {t(words.differ)}
        </strong>{' '}
        <span className="quiet">{t(words.ifHint)}</span>
      </p>
      <div className="level-two">
        {[left, right].map((way, side) => (
          <section className="card" key={side}>
            <h2>{t(way.law.title)}</h2>
            <LevelMap places={places(way)} label={t(way.law.title)} open={() => undefined} />
          </section>
        ))}
      </div>
      <section className="card level-list">
        <Checkbox
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
          label={t(words.onlyChanged)}
        />
        <table className="level-table">
          <thead>
            <tr>
              <th scope="col">{t(words.commune)}</th>
              <th scope="col">{left.law.source}</th>
              <th scope="col">{right.law.source}</th>
            </tr>
          </thead>
          <tbody>
            {wholeFirst(rows)
              .filter((row) => !only || row.changed)
              .map(({ unit, name, one, other, changed: differs }) => (
                <tr key={unit} className={differs ? 'level-differs' : undefined}>
                  <th scope="row">
                    {name}
                    {differs && <small className="level-flag">{t(words.changed)}</small>}
                  </th>
                  {[one, other].map((side, place) => (
                    <td key={place}>
                      <LevelMark outcome={side?.outcome ?? null} />
                      <small className="quiet">
                        {side?.outcome === null
                          ? `${t(words.missing)}: ${side.missing.map(({ label }) => t(label).toLowerCase()).join('; ')}`
                          : side && t(side.because)}
                      </small>
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** The two ways stand in the address, so that a comparison can be sent as a link. */
const readWay = (text: string | undefined, fallback: string): Way => {
  const [law = '', ...pairs] = (text ?? '').split('~')
  const values: Record<string, string | number | null> = {}
  const supposed: Record<string, string> = {}
  for (const pair of pairs) {
    const [name = '', value = ''] = pair.split(':')
    if (name.startsWith('!')) supposed[name.slice(1)] = value
    else values[name] = value === '' ? null : /^\d+$/.test(value) ? Number(value) : value
  }
  return { law: law === '' ? fallback : law, values, supposed }
}
const writeWay = ({ law, values, supposed }: Way): string =>
  [
    law,
    ...Object.entries(values).map(([name, value]) => `${name}:${value ?? ''}`),
    ...Object.entries(supposed).map(([name, value]) => `!${name}:${value}`),
  ].join('~')

export const WhatIf = () => {
  const t = useText()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const disease = useDisease()
  const { data: known } = useAsk(
    levelLaws,
    { query: { unit: view.unit, day: view.to, disease } },
    { keep: true },
  )
  const names = known?.laws.map(({ name }) => name) ?? []
  const ofTheDay = known?.laws.find((law) => law.ofTheDay)?.name ?? names[0] ?? ''
  const other = names.find((name) => name !== ofTheDay) ?? ofTheDay
  const [left, right] = [readWay(search['ben-a'], ofTheDay), readWay(search['ben-b'], other)]
  const asked = useAsk(
    whatIf,
    {
      body: {
        unit: view.unit,
        day: view.to,
        disease,
        ways: [left, right].map(({ law, values, supposed }) => ({ law, values, supposed })),
      },
    },
    { keep: true, when: known !== undefined },
  )
  const { data } = asked
  if (!known) return <Waiting lines={6} />
  return (
    <div className="level-what-if">
      <div className="level-two">
        <WayForm
          label={t(words.ifLeft)}
          laws={known.laws}
          way={left}
          change={(way) => setSearch({ 'ben-a': writeWay(way) }, { replace: true })}
        />
        <WayForm
          label={t(words.ifRight)}
          laws={known.laws}
          way={right}
          change={(way) => setSearch({ 'ben-b': writeWay(way) }, { replace: true })}
        />
      </div>
      <Pending ask={asked} lines={8} />
      {data && <SideBySide data={data} />}
    </div>
  )
}
