/** An object with some of its members replaced; the others are those of the whole one. */
export function broken<Whole extends object>(whole: Whole, members: Partial<Whole>): Whole {
  return new Proxy(whole, {
    get: (target, name) => Reflect.get(members, name) ?? readBound(target, name),
  });
}

/** Methods run on the object itself, as its private members are there only. */
function readBound(target: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(target, name);
  return typeof member === 'function' ? member.bind(target) : member;
}
