// The screen on which lists come in; an opened run stands in the address (`?lan=`), so it can be left and come back to.
import { useScreen } from '../web/view/use-screen.ts'
import { RunScreen } from './screen/run-screen.tsx'
import { StartScreen } from './screen/start-screen.tsx'
import './screen/intake.css'
import './screen/preview.css'
import './screen/sheet.css'

export const IntakePage = () => {
  const { search } = useScreen()
  return search['lan'] === undefined ? <StartScreen /> : <RunScreen key={search['lan']} id={search['lan']} />
}
