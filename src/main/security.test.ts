import { describe, expect, it } from 'vitest'
import { contentPolicy, isAllowedRequest } from './security.ts'

describe('what the window may load', () => {
  it.each([
    'app://lectern/index.html',
    'lib://topic/picture.png',
    'data:image/png;base64,',
    'blob:app://lectern/1',
  ])('allows %s', (address) => {
    expect(isAllowedRequest(address)).toBe(true)
  })

  it.each([
    'http://localhost:5173/',
    'https://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'file:///etc/hostname',
    'ftp://example.org/',
    'filesystem:app://lectern/temporary/x',
    'chrome://gpu',
    'not an address',
  ])('refuses %s', (address) => {
    expect(isAllowedRequest(address)).toBe(false)
  })

  it('adds only the development server, when there is one', () => {
    const server = 'http://localhost:5173'
    expect(isAllowedRequest('http://localhost:5173/main.ts', server)).toBe(true)
    expect(isAllowedRequest('ws://localhost:5173/', server)).toBe(true)
    expect(isAllowedRequest('http://localhost:5174/', server)).toBe(false)
    expect(isAllowedRequest('file://localhost:5173/x', server)).toBe(false)
  })
})

describe('the content policy', () => {
  it('allows nothing inline, evaluated or remote', () => {
    expect(contentPolicy).not.toMatch(/unsafe|https?:|\*/)
    expect(contentPolicy).toContain("default-src 'none'")
    expect(contentPolicy).toContain("require-trusted-types-for 'script'")
  })
})
