/** The room before the table is drawn: window, town and trees, the far edge, the cloth. Inked by the light of the day, in leaf or bare by the season. */
export function RoomPicture() {
  return (
    <svg class="room-picture" viewBox="0 0 1366 768" preserveAspectRatio="xMinYMin slice" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="room-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" class="room-sky-1" />
          <stop offset="1" class="room-sky-2" />
        </linearGradient>
        <linearGradient id="room-wood" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" class="room-wood-2" />
          <stop offset="1" class="room-wood-1" />
        </linearGradient>
        <linearGradient id="room-pane" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" class="room-pane-1" />
          <stop offset="1" class="room-pane-2" />
        </linearGradient>
        <pattern id="room-weave" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M0 .5h2M2 2.5h2" class="room-thread-1" />
          <path d="M2.5 0v2M.5 2v2" class="room-thread-2" />
        </pattern>
      </defs>
      <path d="M0 0H1366V156H0Z" fill="url(#room-sky)" />
      <circle cx="610" cy="92" r="52" class="room-sun" />
      <path
        class="room-city"
        d="M0 150V93H35V75H94V93H124V96H175V85H225V114H260V90H314V100H383V79H454V109H529V107H609V92H668V116H741V102H815V95H929V87H968V67H1030V104H1095V80H1144V104H1201V117H1297V70H1344V100H1366V150Z"
      />
      <path class="room-trees-1" d={scallops(150, 64, 46, -20)} />
      <path class="room-bare" d={bareTrees(154)} />
      <path class="room-blossom" d={blossoms(154)} />
      <path class="room-trees-2" d={scallops(154, 52, 38, -50)} />
      <path class="room-trees-3" d={scallops(156, 44, 25, -10)} />
      <path
        class="room-mullion"
        d="M204 58H214V150H204ZM476 58H486V150H476ZM748 58H758V150H748ZM1020 58H1030V150H1020ZM1292 58H1302V150H1292ZM0 144H1366V152H0Z"
      />
      <path d="M0 150H1366V208H0Z" fill="url(#room-wood)" />
      <path class="room-grain" d="M0 163H1366M0 178H1366M0 192H1366" />
      {/* The cloth and the light on it go on below the drawing, for screens higher than it. */}
      <path class="room-cloth" d="M0 205H1366V1500H0Z" />
      <path d="M0 205H1366V1500H0Z" fill="url(#room-weave)" />
      <path d="M140 206L330 206L906 1500L693 1500ZM400 206L590 206L1212 1500L976 1500Z" fill="url(#room-pane)" />
      <path class="room-stitch" d="M0 214H1366" stroke-width="2" stroke-dasharray="9 6" />
      <path class="room-stitch" d="M0 220H1366" stroke-width="1.2" stroke-dasharray="9 6" stroke-dashoffset="7" opacity=".45" />
      <path class="room-wall" d="M0 0H1366V58H0Z" />
      <path class="room-wall-foot" d="M0 56H1366V62H0Z" />
    </svg>
  );
}

/** A row of tree tops along the ground. Pure; no two neighbours are alike. */
function scallops(ground: number, width: number, height: number, start: number): string {
  let path = `M${start} ${ground}`;
  for (let at = 0, x = start; x < 1400; at += 1) {
    const wide = width + ((at * 37) % 41);
    const high = height + ((at * 23) % 17);
    path += `a${wide / 2} ${high} 0 0 1 ${wide} 0`;
    x += wide;
  }
  return `${path}Z`;
}

const treeSpots = [-12, 74, 118, 226, 301, 368, 452, 498, 607, 690, 748, 843, 915, 1006, 1052, 1160, 1247, 1318];

/** Trunks that fork twice, along the ground. Pure; no two neighbours are alike. */
function bareTrees(ground: number): string {
  return treeSpots
    .map((x, at) => {
      const high = 20 + ((at * 23) % 11);
      const wide = 9 + ((at * 37) % 6);
      const fork = `m0 0q-3 -${high / 2} -${wide} -${high}m0 0q-6 -4 -${wide} -${wide}m${wide} ${wide}q-1 -6 3 -${wide + 3}`;
      return `M${x} ${ground}v-${high}${fork}M${x} ${ground - high}q4 -${high / 2} ${wide + 2} -${high - 4}m0 0q6 -3 ${wide} -${wide - 2}m-${wide} ${wide - 2}q2 -6 -2 -${wide + 2}`;
    })
    .join('');
}

/** A few round blossoms where the twigs of every second tree end. Pure. */
function blossoms(ground: number): string {
  const dot = 'a2.2 2.2 0 0 1 4.4 0a2.2 2.2 0 0 1 -4.4 0';
  return treeSpots
    .map((x, at) => {
      const high = 20 + ((at * 23) % 11);
      const wide = 9 + ((at * 37) % 6);
      return at % 2 === 1
        ? ''
        : `M${x - 2 * wide} ${ground - 2 * high - wide}${dot}M${x + wide} ${ground - 2 * high - 4}${dot}M${x + 2 * wide} ${ground - 2 * high}${dot}`;
    })
    .join('');
}
