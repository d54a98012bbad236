import { mount } from 'svelte'
import '../ui/tokens.css'
import '../ui/base.css'
import './fonts.css'
import type { ShowWindow } from '../ipc/contract.ts'
import { connect } from './api/connect.ts'
import PresenterWindow from './features/show/PresenterWindow.svelte'
import SlidesWindow from './features/show/SlidesWindow.svelte'
import { startLayout } from './pages/layoutClient.ts'
import { ShowState } from './state/showState.svelte.ts'

/** One of the two windows of a show. Each lays the lesson out for itself, with the same result. */
export async function startShowWindow(kind: ShowWindow): Promise<void> {
  const target = document.getElementById('app')
  if (!target) throw new Error('The page has no place for the slides.')
  const api = await connect()
  const read = await api.readShow({})
  if (!read.ok) return
  const show = new ShowState(api, startLayout(), kind, read.value)
  mount(kind === 'slides' ? SlidesWindow : PresenterWindow, { target, props: { show } })
}
