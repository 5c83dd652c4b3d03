type Listen = typeof EventTarget.prototype.addEventListener;

/** A document knows its own signals only; this lets its targets obey Node’s too. */
export function obeySignals(document: Window & typeof globalThis): void {
  const { prototype } = document.EventTarget;
  prototype.addEventListener = obeying(prototype.addEventListener);
  // Jest has put one of its own here.
  document.addEventListener = obeying(document.addEventListener);
}

const obeying = (listen: Listen): Listen =>
  function (this: EventTarget, ...[type, listener, options]) {
    const { signal, ...rest } = toRecord(options);
    if (signal?.aborted === true) return;
    listen.call(this, type, listener, rest);
    const end = () => this.removeEventListener(type, listener, rest);
    signal?.addEventListener('abort', end, { once: true });
  };

function toRecord(options: boolean | AddEventListenerOptions = {}): AddEventListenerOptions {
  return typeof options === 'boolean' ? { capture: options } : options;
}
