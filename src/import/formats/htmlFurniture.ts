import type { DropReason } from '../types.ts'

/** Elements whose text is never part of the page as read. Nothing of it is listed. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'embed',
  'select',
  'textarea',
  'svg',
  'canvas',
  'audio',
  'video',
  'datalist',
  'head',
])
const FURNITURE = new Set(['nav', 'footer', 'aside', 'form', 'iframe', 'dialog', 'menu'])
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'complementary',
])
const FURNITURE_WORDS = new Set([
  'nav',
  'navbar',
  'navigation',
  'breadcrumb',
  'breadcrumbs',
  'cookie',
  'cookies',
  'consent',
  'advert',
  'adverts',
  'advertisement',
  'ads',
  'ad',
  'share',
  'sharing',
  'social',
  'newsletter',
  'subscribe',
  'signup',
  'paywall',
  'upgrade',
  'promo',
  'promotion',
  'pagination',
  'pager',
  'toc',
  'tableofcontents',
  'skip',
  'sidebar',
  'footer',
  'related',
  'comments',
  'byline',
  'popup',
  'modal',
  'toolbar',
  'permalink',
  'anchor',
  'editsection',
  'noprint',
  'skiplink',
])
/** Where such a word names the content itself: a main column beside a sidebar, a modal that opens. */
const HARMLESS = new Set([
  'has',
  'with',
  'no',
  'without',
  'main',
  'content',
  'article',
  'body',
  'page',
  'layout',
  'wrapper',
  'container',
])

export function isUnread(name: string): boolean {
  return UNREAD.has(name)
}

/** Why an element is no part of the notes, if it is not. */
export function furnitureReason(
  name: string,
  attributes: Readonly<Record<string, string>>,
): DropReason | undefined {
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return undefined
  if (FURNITURE.has(name)) return 'page-furniture'
  const role = attributes['role']
  if (role !== undefined && FURNITURE_ROLES.has(role)) return 'page-furniture'
  if (attributes['aria-hidden'] === 'true') return 'hidden'
  return hasFurnitureClass(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
    ? 'page-furniture'
    : undefined
}

/** Names such as "site-nav" or "cookieBanner" say what a box is for. */
function hasFurnitureClass(names: string): boolean {
  if (names.trim() === '' || names.length > 2000) return false
  return names.split(/\s+/).some((name) => {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/)
      .filter((word) => word !== '')
    if (words.length > 4 || words.some((word) => HARMLESS.has(word))) return false
    return words.some((word) => FURNITURE_WORDS.has(word))
  })
}
