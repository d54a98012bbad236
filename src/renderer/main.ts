/**
 * renderer: the window. `App.svelte` shows a screen of `features/`, `state/` holds what is known,
 * `commands/` what can be done, `pages/` lays lessons out in a worker.
 *
 * May import every pure layer, ipc and ui. Start with `App.svelte`.
 */
import './noCodeFromText.ts'
import { mount } from 'svelte'
import '../ui/tokens.css'
import '../ui/base.css'
import './fonts.css'
import { connect } from './api/connect.ts'
import App from './App.svelte'
import { startLayout } from './pages/layoutClient.ts'
import { AppState } from './state/app.svelte.ts'

const target = document.getElementById('app')
if (!target) throw new Error('The page has no place for the app.')
mount(App, { target, props: { app: new AppState(await connect(), startLayout()) } })
