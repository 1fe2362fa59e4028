import { useEffect, useRef, useState } from 'react'

type Recognition = {
  lang: string
  continuous: boolean
  interimResults: boolean
  start: () => void
  stop: () => void
  abort: () => void
  onresult: ((event: RecognitionResults) => void) | null
  onerror: (() => void) | null
  onend: (() => void) | null
}
type RecognitionResults = {
  resultIndex: number
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>
}

/** The browser's own speech recognition, which TypeScript's library does not know; undefined where there is none. */
function recognitionOf(browser: object): (new () => Recognition) | undefined {
  const found = browser as Record<string, unknown>
  return (found.SpeechRecognition ?? found.webkitSpeechRecognition) as (new () => Recognition) | undefined
}

/** Speech as text, piece by piece, where the browser has it; `available` is false elsewhere. */
export function useSpeech(language: string, onText: (text: string) => void) {
  const [listening, setListening] = useState(false)
  const [failed, setFailed] = useState(false)
  const recognition = useRef<Recognition | null>(null)
  const heard = useRef(onText)
  heard.current = onText
  useEffect(() => () => recognition.current?.abort(), [])
  const Recogniser = recognitionOf(window)

  function start() {
    if (!Recogniser) return
    const one = new Recogniser()
    one.lang = language
    one.continuous = true
    one.interimResults = false
    one.onresult = ({ resultIndex, results }) => {
      for (let at = resultIndex; at < results.length; at += 1) {
        const result = results[at]
        if (result?.isFinal) heard.current(result[0]?.transcript ?? '')
      }
    }
    one.onerror = () => setFailed(true)
    one.onend = () => setListening(false)
    recognition.current = one
    setFailed(false)
    setListening(true)
    one.start()
  }

  return { available: Recogniser !== undefined, listening, failed, start, stop: () => recognition.current?.stop() }
}
