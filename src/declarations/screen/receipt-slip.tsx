// What stands when staff have declared for somebody: the code that the declarer takes along, copied or printed.
import { Button } from '@mantine/core'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { QrPicture } from '../../web/parts/qr-picture.tsx'
import { words as door } from '../door-words.ts'
import { RECEIPT_MARK } from '../rules/read-receipt.ts'
import { printedReceipt } from '../rules/receipt.ts'
import { declareWords, words } from './words.ts'

export type Kept = { readonly name: string; readonly receipt: string; readonly red: boolean }
type ReceiptSlipProps = Kept & { readonly place: string; readonly day: string }

export const ReceiptSlip = ({ name, receipt, red, place, day }: ReceiptSlipProps) => {
  const t = useText()
  const printed = printedReceipt(receipt)
  return (
    <div role="status" className="receipt-slip">
      <QrPicture text={RECEIPT_MARK + receipt} label={printed} />
      <div>
        <p>
          {t(words.noted)}: <b>{name}</b>
          <br />
          <span className="quiet">
            {place} · {day}
          </span>
        </p>
        <p className="receipt-code">{printed}</p>
        <p className="no-print">{t(declareWords.takeAlong)}</p>
        <p className="receipt-shown">{t(door.show)}</p>
        {red && <p className="red-shown no-print">{t(words.redShown)}</p>}
        {red && <p className="no-print">{t(declareWords.toldStation)}</p>}
        <Button
          variant="default"
          className="no-print"
          leftSection={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {t(declareWords.print)}
        </Button>
      </div>
    </div>
  )
}
