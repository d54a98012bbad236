import { SvelteMap } from 'svelte/reactivity'
import type { LecternApi, ShowPlace, ShowView, ShowWindow } from '../../ipc/contract.ts'
import type { PageView } from '../pages/laidOut.ts'
import type { Layout } from '../pages/layoutClient.ts'

/** A show as one of its windows knows it. Each moves at once and tells the other one. */
export class ShowState {
  readonly opened: ShowView['opened']
  readonly startedAt: number
  pages = $state.raw<readonly PageView[]>([])
  place = $state.raw<ShowPlace>({ slideId: null, pageId: '', clicks: 0, isBlank: false })
  readonly #api: LecternApi
  readonly #kind: ShowWindow
  /** Milliseconds that earlier visits to a slide have taken. */
  readonly #spent = new SvelteMap<string, number>()
  #since = $state(Date.now())

  readonly index = $derived.by(() => {
    const exact = this.pages.findIndex(({ id }) => id === this.place.pageId)
    if (exact >= 0) return exact
    // Its slide may be laid out differently by now, or was named without a page.
    return Math.max(
      this.pages.findIndex(({ holderId }) => holderId === this.place.slideId),
      0,
    )
  })
  readonly page = $derived(this.pages[this.index])
  readonly next = $derived(this.pages[this.index + 1])
  readonly clicks = $derived(Math.min(this.place.clicks, this.page?.steps.length ?? 0))
  /** The page as it stands after the clicks. */
  readonly shown = $derived.by(
    (): PageView | undefined => this.page && { ...this.page, markup: this.#markup(this.page) },
  )
  readonly slide = $derived.by(() =>
    this.opened.lesson.slides.find(({ id }) => id === this.page?.holderId),
  )

  constructor(api: LecternApi, layout: Layout, kind: ShowWindow, view: ShowView) {
    this.opened = view.opened
    this.startedAt = view.startedAt
    this.place = view.place
    this.#api = api
    this.#kind = kind
    api.on('showMoved', (place) => {
      this.#settle(place)
    })
    layout
      .open((answer) => {
        if (answer.ok) this.pages = answer.value.slides
      })
      .show(view.opened, {
        tab: 'slides',
        slideId: view.place.slideId ?? view.opened.lesson.slides[0]?.id,
        isShow: true,
      })
  }

  /** Milliseconds on the slide that is shown, earlier visits included. */
  spentOn(slideId: string, now: number): number {
    return (this.#spent.get(slideId) ?? 0) + Math.max(0, now - this.#since)
  }

  /** What a slide reveals is not known before it is laid out, so a press on a white page passes over nothing. */
  forward(): void {
    if (this.place.isBlank) this.blank()
    else if (this.page?.isPending) return
    else if (this.clicks < (this.page?.steps.length ?? 0)) this.#go(this.index, this.clicks + 1)
    else if (this.next) this.#go(this.index + 1, 0)
  }

  /** Back through what has appeared, and then to the page before with all that it shows. */
  back(): void {
    if (this.place.isBlank) this.blank()
    else if (this.clicks > 0) this.#go(this.index, this.clicks - 1)
    else if (this.index > 0) this.#go(this.index - 1, this.pages[this.index - 1]?.steps.length ?? 0)
  }

  /** To a page by its place, before its first click. */
  goTo(index: number): void {
    this.#go(index, 0)
  }

  blank(): void {
    this.#move({ ...this.#here(), isBlank: !this.place.isBlank })
  }

  async swap(): Promise<void> {
    await this.#api.swapShow({})
  }

  async end(): Promise<void> {
    await this.#api.endShow({})
  }

  #markup({ steps, markup }: PageView): string {
    return steps[this.clicks] ?? markup
  }

  #here(): ShowPlace {
    const { id = '', holderId = null } = this.page ?? {}
    return { ...this.place, slideId: holderId, pageId: id, clicks: this.clicks }
  }

  #go(index: number, clicks: number): void {
    const page = this.pages[index]
    if (page) this.#move({ slideId: page.holderId, pageId: page.id, clicks, isBlank: false })
  }

  #move(place: ShowPlace): void {
    this.#settle(place)
    void this.#api.moveShow({ from: this.#kind, place })
  }

  #settle(place: ShowPlace): void {
    const left = this.slide?.id
    this.place = place
    if (left === undefined || left === this.slide?.id) return
    this.#spent.set(left, this.spentOn(left, Date.now()))
    this.#since = Date.now()
  }
}
