/** A rectangle on the screen. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Way {
  /** How far a vector goes that way. */
  readonly ahead: (x: number, y: number) => number;
  /** How far it goes astray. */
  readonly aside: (x: number, y: number) => number;
}

/** Where each arrow key leads. */
const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: { ahead: (x) => x, aside: (_, y) => y },
  ArrowLeft: { ahead: (x) => -x, aside: (_, y) => y },
  ArrowDown: { ahead: (_, y) => y, aside: (x) => x },
  ArrowUp: { ahead: (_, y) => -y, aside: (x) => x },
};

/** Straying costs more than going on. */
const ASTRAY = 2;

/** The index of the rectangle that an arrow key leads to; undefined where there is none that way. */
export function findNearest(all: readonly Rectangle[], from: number, key: string) {
  const way = WAYS[key];
  if (way === undefined || all[from] === undefined) return undefined;
  const start = middleOf(all[from]);
  const costs = all.map((it) => costOf(start, middleOf(it), way));
  const least = Math.min(...costs);
  return least === Infinity ? undefined : costs.indexOf(least);
}

type Point = readonly [x: number, y: number];

const middleOf = ({ left, top, width, height }: Rectangle): Point => [
  left + width / 2,
  top + height / 2,
];

function costOf([fromX, fromY]: Point, [x, y]: Point, { ahead, aside }: Way): number {
  const far = ahead(x - fromX, y - fromY);
  return far < 1 ? Infinity : far + ASTRAY * Math.abs(aside(x - fromX, y - fromY));
}
