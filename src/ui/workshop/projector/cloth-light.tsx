/** The window's light on the cloth, and the grain of the wood at its far edge. Decoration. */
export function ClothLight() {
  return (
    <svg class="pw-light" viewBox="0 0 1366 768" preserveAspectRatio="xMidYMin slice" aria-hidden="true" focusable="false">
      <path
        d="M0 71Q340 69 683 72T1366 70M0 80Q400 84 760 79T1366 82M0 90Q300 87 700 92T1366 89M0 99Q420 103 800 98T1366 101"
        class="pw-grain"
      />
      <path d="M147 124H278L424 417H286ZM292 429H430L593 755H455ZM298 124H428L574 417H436ZM442 429H580L743 755H605Z" class="pw-pane" />
    </svg>
  );
}
