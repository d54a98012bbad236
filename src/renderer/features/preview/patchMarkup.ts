/**
 * Makes an element's content what a drawing says, and leaves in place what is there already: a key
 * changes a word or two of a page, and laying out all its text anew takes the browser longer than
 * the rest of the way from the key to the screen.
 */
export function patchContent(element: Element, drawing: DocumentFragment): void {
  patchChildren(element, drawing)
}

function patchChildren(old: ParentNode, fresh: ParentNode): void {
  const before = [...old.childNodes]
  const after = [...fresh.childNodes]
  after.forEach((node, i) => {
    const there = before[i]
    if (there === undefined) old.append(node)
    else patchNode(there, node)
  })
  for (const gone of before.slice(after.length)) gone.remove()
}

function patchNode(old: ChildNode, fresh: ChildNode): void {
  if (old.isEqualNode(fresh)) return
  const isSameOutside = old.cloneNode(false).isEqualNode(fresh.cloneNode(false))
  if (isSameOutside && old instanceof Element && fresh instanceof Element) patchChildren(old, fresh)
  else old.replaceWith(fresh)
}
