// The picture of the camera under the field that is scanned into, with a word for whoever cannot use it.
import { Button } from '@mantine/core'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { useCamera } from './use-camera.ts'
import './camera.css'

const words = {
  asking: textOf(
    'Đang mở máy ảnh… Trình duyệt hỏi thì bấm Cho phép.',
    'Opening the camera… press Allow when asked.',
  ),
  watching: textOf('Đưa mã vào giữa khung', 'Hold the code in the middle'),
  refused: textOf(
    'Trình duyệt chưa cho dùng máy ảnh. Bấm biểu tượng cạnh địa chỉ trang, cho phép Máy ảnh, rồi mở lại; hoặc gõ mã vào ô.',
    'The browser does not allow the camera. Allow it beside the address of the page and open again, or type the code.',
  ),
  none: textOf('Máy này không có máy ảnh. Gõ mã vào ô.', 'This device has no camera. Type the code.'),
  busy: textOf(
    'Chưa mở được máy ảnh: có thể ứng dụng khác đang dùng. Đóng ứng dụng đó rồi mở lại, hoặc gõ mã vào ô.',
    'The camera did not open: another application may hold it. Close that and open again, or type the code.',
  ),
  notHere: textOf(
    'Trình duyệt chỉ cho dùng máy ảnh khi mở Pháo Đài bằng địa chỉ https. Gõ mã vào ô.',
    'A camera is only allowed where Pháo Đài is opened by its https address. Type the code.',
  ),
  picture: textOf('Hình máy ảnh', 'Picture of the camera'),
  stop: textOf('Tắt máy ảnh', 'Turn the camera off'),
}

type CameraViewProps = { readonly onCode: (text: string) => void; readonly close: () => void }

export const CameraView = ({ onCode, close }: CameraViewProps) => {
  const t = useText()
  const { state, video } = useCamera(onCode)
  const open = state === 'asking' || state === 'watching'
  return (
    <div className="camera">
      {open && <video ref={video} muted playsInline aria-label={t(words.picture)} />}
      <p role="status" className={open ? 'quiet' : 'problem'}>
        {t(words[state])}
      </p>
      <Button variant="default" onClick={close}>
        {t(words.stop)}
      </Button>
    </div>
  )
}
