// How smoothly a picture moves: hands on it in the page itself, one movement a frame, and the time from each frame to the next.
import type { Page } from 'playwright-core'

export type Frames = { readonly p50: number; readonly p95: number }

export type Act = 'nothing' | 'pan' | 'zoom' | 'drag'

const FRAMES = 120

/** Real input would come with the pace of the line to the browser; here every frame has its movement, which is the worst case. */
export const framesOf = (page: Page, act: Act): Promise<Frames> =>
  page.evaluate(
    async ({ act, count }) => {
      const canvas = document.querySelector('.chain-picture canvas')
      const { width = 0, height = 0 } = canvas?.getBoundingClientRect() ?? {}
      const [x, y] = [width / 2, height / 2]
      const box = canvas?.getBoundingClientRect()
      const pointer = (type: string, left: number, top: number) =>
        canvas?.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            cancelable: true,
            pointerId: 1,
            isPrimary: true,
            buttons: 1,
            clientX: (box?.left ?? 0) + left,
            clientY: (box?.top ?? 0) + top,
          }),
        )
      const wheel = (deltaY: number) =>
        canvas?.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            deltaY,
            clientX: (box?.left ?? 0) + x,
            clientY: (box?.top ?? 0) + y,
          }),
        )
      const swing = (at: number) => 60 * Math.sin(at / 8)
      const moves = {
        nothing: () => undefined,
        pan: (at: number) => pointer('pointermove', x + swing(at), y + swing(at) / 2),
        drag: (at: number) => pointer('pointermove', x + swing(at), y + swing(at) / 2),
        // In until single cases are read, and out again.
        zoom: (at: number) => wheel(at < count / 2 ? -40 : 40),
      }
      const frame = () =>
        new Promise<number>((shown) => requestAnimationFrame(() => shown(performance.now())))
      const picture = () => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : '')
      const before = picture()
      const held = act === 'pan' || act === 'drag'
      if (held) pointer('pointerdown', x, y)
      const times: number[] = []
      for (let at = 0, last = await frame(); at < count; at += 1) {
        moves[act](at)
        const now = await frame()
        times.push(now - last)
        last = now
        // Frames in which nothing moves would all be quick.
        if (act === 'nothing' || at !== Math.floor(count / 3)) continue
        if (picture() === before) throw new Error(`${act}: the picture stood still`)
        last = await frame()
      }
      if (held) pointer('pointerup', x, y)
      const sorted = times.toSorted((one, other) => one - other)
      return { p50: sorted[Math.floor(count * 0.5)] ?? 0, p95: sorted[Math.floor(count * 0.95)] ?? 0 }
    },
    { act, count: FRAMES },
  )

/** The one who infected most is chosen, in the middle of the picture; the eye is first far away, so that it comes to them. */
export const comeToOne = async (page: Page): Promise<void> => {
  const canvas = page.getByRole('application')
  await canvas.focus()
  for (let turn = 0; turn < 60; turn += 1) await page.keyboard.press('ArrowLeft')
  await page.locator('.case-button').first().click()
}

/** Milliseconds from the press that asks for another layout to the frame in which it stands. */
export const shownWithin = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = () => new Promise((shown) => requestAnimationFrame(shown))
    const choices = [...document.querySelectorAll<HTMLInputElement>('.chain-choices input[type=radio]')]
    const times: number[] = []
    for (const choice of choices) {
      const started = performance.now()
      choice.click()
      await frame()
      await frame()
      times.push(performance.now() - started)
      for (let wait = 0; wait < 10; wait += 1) await frame()
    }
    return Math.max(...times)
  })
