// The people who were there, each with the minutes in common; chosen by a tick for the list of contacts.
import { Checkbox } from '@mantine/core'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { Visitor } from '../contract.ts'
import { whoWords as words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'

type VisitorTableProps = {
  readonly visitors: readonly Visitor[]
  readonly picked: ReadonlySet<string>
  readonly pick: (picked: ReadonlySet<string>) => void
}

export const VisitorTable = ({ visitors, picked, pick }: VisitorTableProps) => {
  const t = useText()
  const free = visitors.filter(({ contact }) => contact === null)
  const turn = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    pick(next)
  }
  return (
    <ScrollBox label={t(words.title)}>
      <table className="records plain visitors">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t(words.pickAll)}
                checked={free.length > 0 && picked.size === free.length}
                indeterminate={picked.size > 0 && picked.size < free.length}
                onChange={() =>
                  pick(picked.size === free.length ? new Set() : new Set(free.map(({ id }) => id)))
                }
              />
            </th>
            <th scope="col">{t(words.name)}</th>
            <th scope="col">{t(words.phone)}</th>
            <th scope="col">{t(words.address)}</th>
            <th scope="col">{t(words.came)}</th>
            <th scope="col">{t(words.left)}</th>
            <th scope="col" className="number">
              {t(words.minutes)}
            </th>
            <th scope="col">{t(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {visitors.map((visitor) => (
            <tr key={visitor.id}>
              <td>
                {visitor.contact === null && (
                  <Checkbox
                    aria-label={`${t(words.pick)} ${visitor.name}`}
                    checked={picked.has(visitor.id)}
                    onChange={() => turn(visitor.id)}
                  />
                )}
              </td>
              <th scope="row">
                {visitor.name}
                {visitor.birthYear !== null && <small className="quiet"> {visitor.birthYear}</small>}
              </th>
              <td data-label={t(words.phone)}>{visitor.phone}</td>
              <td data-label={t(words.address)} className="wrap">
                {visitor.address}
              </td>
              <td data-label={t(words.came)}>{visitor.came ?? '—'}</td>
              <td data-label={t(words.left)}>{visitor.left ?? '—'}</td>
              <td data-label={t(words.minutes)} className="number">
                {visitor.minutes}
              </td>
              <td>
                {visitor.contact !== null && (
                  <PlaceLink to={`/so/contacts/${visitor.contact}`}>{t(words.already)}</PlaceLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
