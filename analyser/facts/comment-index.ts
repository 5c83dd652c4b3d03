import type { Comment } from './estree.js';

/** Where a run of blanks and comments goes on: behind a comment, or before it. */
export type Skip = (comments: readonly Comment[], at: number) => number | undefined;

/** The end of the comment that starts at an offset. Comments are in order. */
export const endOfCommentAt: Skip = (comments, at) => {
  const index = firstFrom(comments, (comment) => comment.start >= at);
  return comments[index]?.start === at ? comments[index]?.end : undefined;
};

/** The start of the comment that ends at an offset. Comments are in order. */
export const startOfCommentAt: Skip = (comments, at) => {
  const index = firstFrom(comments, (comment) => comment.end >= at);
  return comments[index]?.end === at ? comments[index]?.start : undefined;
};

/** The index of the first element for which a condition holds that holds for all after it. */
function firstFrom<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
