import { mount } from 'svelte'
import '../ui/tokens.css'
import '../ui/base.css'
import './fonts.css'
import { connect } from './api/connect.ts'
import App from './App.svelte'
import { startLayout } from './pages/layoutClient.ts'
import { AppState } from './state/app.svelte.ts'

/** Joins the parts and shows the app. */
export async function startWindow(): Promise<void> {
  const target = document.getElementById('app')
  if (!target) throw new Error('The page has no place for the app.')
  mount(App, { target, props: { app: new AppState(await connect(), startLayout()) } })
}
