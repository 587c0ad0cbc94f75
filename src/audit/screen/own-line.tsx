// Whose figures a document was held against, and how to hold it against those of the unit that the screen is about.
import { Button } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import type { Audit } from '../contract.ts'
import { words } from '../words.ts'

type OwnLineProps = { readonly audit: Audit; readonly hold: (unit: string) => void }

export const OwnLine = ({ audit: { own }, hold }: OwnLineProps) => {
  const t = useText()
  const { view } = useView()
  const units = useUnits()
  return (
    <div className="audit-own-line">
      <p>
        {own.unit ? (
          <>
            {t(words.heldAgainst)} <strong>{own.unit.fullName}</strong>
            {own.day === null ? '' : ` · ${formatDay(own.day)}`}
            {own.elsewhere === 0 ? '' : ` · ${own.elsewhere} ${t(words.elsewhere)}`}
          </>
        ) : (
          t(words.noUnit)
        )}
      </p>
      {own.unit?.key !== view.unit && (
        <Button size="compact-sm" variant="default" onClick={() => hold(view.unit)}>
          {t(words.holdAgainst)} {units.nameOf(view.unit)}
        </Button>
      )}
    </div>
  )
}
