export { fileLedger } from './file-ledger.js';
export { LeftOpen, Ledger, type Entry } from './ledger.js';
export { useLedger, type AfterAll } from './use-ledger.js';
