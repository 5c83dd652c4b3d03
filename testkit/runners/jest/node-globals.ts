import { fillFormData } from './form-data.js';
import { obeySignals } from './signals.js';

/** A document’s global object. */
export type DocumentGlobal = Window & typeof globalThis;

/**
 * Gives a document Node’s own globals: those that it lacks, those of which Node’s own functions take
 * no others (a `Uint8Array`, an `AbortSignal`), and timers, on which drivers call `unref`.
 */
export function bringNodeGlobals(document: DocumentGlobal): void {
  const ofDocument = document.FormData;
  for (const name of BROUGHT.filter((name) => name in globalThis)) bring(name, document);
  bringSymbols(document.Symbol);
  obeySignals(document);
  document.FormData = fillFormData(ofDocument);
}

function bring(name: string, document: DocumentGlobal): void {
  const value: unknown = Reflect.get(globalThis, name);
  Object.defineProperty(document, name, { value, writable: true, configurable: true });
}

const BROUGHT = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  ...['setImmediate', 'clearImmediate', 'queueMicrotask', 'structuredClone'],
  ...['ArrayBuffer', 'Uint8Array', 'TextEncoder', 'TextDecoder', 'Blob', 'crypto', 'Crypto'],
  ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'URL', 'URLSearchParams'],
  ...['AbortController', 'AbortSignal', 'BroadcastChannel', 'MessageChannel', 'MessagePort'],
  ...['ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream'],
  ...['DecompressionStream', 'TextEncoderStream', 'TextDecoderStream'],
];

/** Node has them, before its engine has. */
function bringSymbols(symbol: SymbolConstructor): void {
  for (const name of ['dispose', 'asyncDispose'] as const) {
    if (!(name in symbol)) Object.defineProperty(symbol, name, { value: Symbol[name] });
  }
}
