// Reasons by clause, each saying whether its clause was compared with the text.
import { useText } from '../../web/language/language.tsx'
import type { AssessedRow } from '../contract.ts'
import { words } from './words.ts'

export const Reasons = ({ reasons }: { readonly reasons: AssessedRow['reasons'] }) => {
  const t = useText()
  return (
    <ul className="level-reasons">
      {reasons.map(({ clause, text, verified }) => (
        <li key={`${clause} ${text.vi}`}>
          {t(text)}
          <small className="quiet">
            {clause}
            {!verified && ` · ${t(words.unverified)}`}
          </small>
        </li>
      ))}
    </ul>
  )
}
