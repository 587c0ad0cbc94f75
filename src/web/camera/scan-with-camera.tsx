// The button beside a field that a scanner types into: whoever has no scanner uses the camera of the phone. The camera loads when pressed.
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { textOf } from '../../kernel/text/text.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'

const CameraView = lazy(async () => ({ default: (await import('./camera-view.tsx')).CameraView }))

const words = { scan: textOf('Quét bằng máy ảnh', 'Scan with the camera') }

type ScanWithCameraProps = {
  readonly onCode: (text: string) => void
  /** Stays on after a code, where one follows the other: people of a session. */
  readonly keepsOn?: boolean
}

export const ScanWithCamera = ({ onCode, keepsOn = false }: ScanWithCameraProps) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button
        type="button"
        variant="default"
        className="no-print"
        leftSection={<Icon name="camera" size={18} />}
        onClick={() => setOpen(true)}
      >
        {t(words.scan)}
      </Button>
    )
  return (
    <Suspense>
      <CameraView
        close={() => setOpen(false)}
        onCode={(text) => {
          if (!keepsOn) setOpen(false)
          onCode(text)
        }}
      />
    </Suspense>
  )
}
