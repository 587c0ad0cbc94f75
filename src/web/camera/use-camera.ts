// The camera on a video of the page while the screen shows it: asked for, watched for codes, and let go of whatever happens.
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { makeReader } from './code-reader.ts'

export type CameraState = 'asking' | 'watching' | 'refused' | 'none' | 'busy' | 'notHere'

const BETWEEN_MS = 120
/** One code held before the camera is meant once. */
const SAME_AGAIN_MS = 3000

const stateOf = (error: unknown): CameraState => {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

/** The one that looks away from whoever holds the phone; fine enough for the code of a card. */
const WANTED = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
} as const satisfies MediaStreamConstraints

export const useCamera = (
  onCode: (text: string) => void,
): { readonly state: CameraState; readonly video: RefObject<HTMLVideoElement | null> } => {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('asking')
  const say = useEffectEvent(onCode)
  useEffect(() => {
    let left = false
    let stream: MediaStream | null = null
    let clock: ReturnType<typeof setTimeout> | undefined
    let last = { text: '', at: 0 }
    const letGo = () => {
      left = true
      clearTimeout(clock)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const start = async () => {
      if (!('mediaDevices' in navigator)) return setState('notHere')
      const [opened, read] = await Promise.all([navigator.mediaDevices.getUserMedia(WANTED), makeReader()])
      stream = opened
      // Left while the person was still asked.
      if (left || !video.current) return letGo()
      video.current.srcObject = opened
      await video.current.play()
      setState('watching')
      const look = async () => {
        const text = video.current && !document.hidden ? await read(video.current) : null
        if (left) return
        const now = Date.now()
        if (text !== null && (text !== last.text || now - last.at > SAME_AGAIN_MS)) say(text)
        if (text !== null) last = { text, at: now }
        clock = setTimeout(() => void look(), BETWEEN_MS)
      }
      void look()
    }
    start().catch((error: unknown) => {
      letGo()
      setState(stateOf(error))
    })
    return letGo
  }, [])
  return { state, video }
}
