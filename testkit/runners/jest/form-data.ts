/** Node’s `FormData`, which `fetch` takes, filled from a form as a document fills its own. */
export const fillFormData = (OfDocument: typeof FormData): typeof FormData =>
  class extends FormData {
    constructor(form?: HTMLFormElement, submitter?: HTMLElement | null) {
      super();
      const filled = form === undefined ? [] : new OfDocument(form, submitter);
      for (const [name, value] of filled) this.append(name, value);
    }
  };
