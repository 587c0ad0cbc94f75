// A tone made by the browser itself: two notes, three where it presses. Browsers keep silent until somebody has touched the page.
const NOTE_SECONDS = 0.18

export const ring = (pressing: boolean): void => {
  if (!('AudioContext' in window)) return
  const audio = new AudioContext()
  const notes = pressing ? [880, 660, 880] : [660, 880]
  for (const [at, pitch] of notes.entries()) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()]
    const start = audio.currentTime + at * NOTE_SECONDS
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.15, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + NOTE_SECONDS)
  }
  setTimeout(() => void audio.close(), (notes.length + 1) * NOTE_SECONDS * 1000)
}
