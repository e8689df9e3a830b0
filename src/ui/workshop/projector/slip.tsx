/** A hidden answer: one slip, one person. Decoration: the counts are said in words. */
export function FoldedSlip({ isDue }: { readonly isDue: boolean }) {
  return (
    <svg class="pw-slip" viewBox="-36 -22 72 44" aria-hidden="true" focusable="false">
      {isDue ? (
        <rect x="-32" y="-17" width="64" height="34" class="pw-slip-due" />
      ) : (
        <>
          <rect x="-31" y="-15" width="64" height="34" class="pw-fill-shade" />
          <rect x="-32" y="-17" width="64" height="34" class="pw-slip-paper" />
          <path d="M-32 -17H32L0 6Z" class="pw-fill-card" />
          <path d="M-32 -17L0 6L32 -17M-32 17L-7 2M32 17L7 2" class="pw-slip-fold" />
          <rect x="-9" y="-3" width="18" height="11" class="pw-fill-indigo" />
        </>
      )}
    </svg>
  );
}

/** An open answer; its fill is how sure that person was, empty where that is not shown. */
export function OpenSlip({ fill }: { readonly fill: 'high' | 'medium' | 'low' }) {
  return (
    <svg class={`pw-open pw-open-${fill}`} viewBox="0 0 76 52" aria-hidden="true" focusable="false">
      <rect x="4" y="4" width="71" height="47" class="pw-fill-edge" />
      <rect x="1.5" y="1.5" width="71" height="47" class="pw-open-paper" />
    </svg>
  );
}
