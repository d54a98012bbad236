import { type BrowserWindow, powerSaveBlocker, screen } from 'electron'
import { err, ok } from '../base/index.ts'
import type { ShowView, ShowWindow } from '../ipc/contract.ts'
import type { CallWork } from './calls.ts'
import type { DressLesson } from './lessons.ts'
import { placeShow } from './placeShow.ts'
import { makeWindow, tell } from './secureWindow.ts'
import { focusWindow, mainWindow, sendToWindow } from './window.ts'

interface Show {
  view: ShowView
  readonly windows: Readonly<Record<ShowWindow, BrowserWindow>>
  readonly awake: number
}

type ShowCalls = Pick<CallWork, 'startShow' | 'readShow' | 'moveShow' | 'swapShow' | 'endShow'>

/** A show: the slides on one display, what belongs to them on the other. One at a time. */
export function createShowWork(dress: DressLesson): ShowCalls {
  let show: Show | undefined

  const end = (): void => {
    if (!show) return
    const { windows, awake, view } = show
    show = undefined
    powerSaveBlocker.stop(awake)
    for (const window of Object.values(windows)) if (!window.isDestroyed()) window.destroy()
    sendToWindow('showEnded', { slideId: view.place.slideId })
    focusWindow()
  }

  const openWindows = (): Show['windows'] => {
    const displays = screen.getAllDisplays()
    const home = screen.getDisplayMatching(
      mainWindow()?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 },
    )
    const { slides: place, presenter: beside } = placeShow(displays, home.id)
    const presenter = makeWindow('presenter', {
      ...beside,
      title: 'Presenter - Lectern',
      minWidth: 800,
      minHeight: 560,
      autoHideMenuBar: true,
    })
    const slides = makeWindow('slides', {
      ...place,
      title: 'Slides - Lectern',
      fullscreen: true,
      frame: false,
      backgroundColor: '#000000',
      autoHideMenuBar: true,
      // Goes on drawing while the other window is in front of it.
      webPreferences: { backgroundThrottling: false },
    })
    presenter.once('ready-to-show', () => {
      presenter.showInactive()
      if (!slides.isDestroyed() && slides.isVisible()) slides.focus()
    })
    slides.once('ready-to-show', () => {
      slides.show()
      slides.setFullScreen(true)
      slides.focus()
    })
    for (const window of [slides, presenter]) {
      // Its keys are those of a show.
      window.removeMenu()
      window.on('closed', end)
    }
    return { slides, presenter }
  }

  return {
    startShow: async ({ lesson, topics, slideId }) => {
      const opened = await dress(lesson, topics)
      if (!opened.ok) return opened
      end()
      const place = { slideId, pageId: '', clicks: 0, isBlank: false }
      const view = { opened: opened.value, place, startedAt: Date.now() }
      show = {
        view,
        windows: openWindows(),
        awake: powerSaveBlocker.start('prevent-display-sleep'),
      }
      return ok({})
    },
    readShow: () => (show ? ok(show.view) : err('no-show')),
    moveShow: ({ from, place }) => {
      if (show) {
        show.view = { ...show.view, place }
        tell(show.windows[from === 'slides' ? 'presenter' : 'slides'], 'showMoved', place)
      }
      return ok({})
    },
    swapShow: () => {
      if (show) {
        const { slides, presenter } = show.windows
        const other = slides.isFocused() ? presenter : slides
        other.moveTop()
        other.focus()
      }
      return ok({})
    },
    endShow: () => {
      end()
      return ok({})
    },
  }
}
