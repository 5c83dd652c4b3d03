import { firstFrom } from './binary-search.js';
import type { Comment } from '../tree/estree.js';

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
