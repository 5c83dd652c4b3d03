export { poolContract } from './pool-contract.js';
export type { OpenPool, PoolExtra, PoolSubject, PoolUse, PoolWish, Route } from './pool-subject.js';
export { repositoryContract } from './repository-contract.js';
export type {
  OpenRepository,
  PageWish,
  RepositoryExtra,
  RepositorySubject,
} from './repository-subject.js';
export { transactionContract } from './transaction-contract.js';
export type {
  OpenTransactions,
  TransactionExtra,
  TransactionSubject,
  TransactionWish,
} from './transaction-subject.js';
