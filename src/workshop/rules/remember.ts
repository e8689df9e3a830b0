interface Remembered<Made> {
  made: { readonly is: Made } | null;
  readonly next: WeakMap<object, Remembered<Made>>;
}

/**
 * The same function, which makes its value once for the same parts and forgets it with them. For pure functions of parts that
 * never change, so that a view in which only a count is new costs no more than the count.
 */
export function rememberByParts<Parts extends readonly object[], Made>(make: (...parts: Parts) => Made): (...parts: Parts) => Made {
  const first: Remembered<Made> = { made: null, next: new WeakMap() };
  return (...parts) => {
    let place = first;
    for (const part of parts) {
      let next = place.next.get(part);
      if (next === undefined) {
        next = { made: null, next: new WeakMap() };
        place.next.set(part, next);
      }
      place = next;
    }
    place.made ??= { is: make(...parts) };
    return place.made.is;
  };
}
