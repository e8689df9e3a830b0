/** What is printed on the key for a control: the same in every language. A reader of the screen is told by `aria-keyshortcuts`. */
export function KeyCap({ name }: { readonly name: string }) {
  return <kbd aria-hidden="true">{name}</kbd>;
}
