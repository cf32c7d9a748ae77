/** Provider, model and key. Keys live in this object and in the input, one per provider, and go when the page goes. */
export class Settings {
  #provider = document.getElementById('provider');
  #model = document.getElementById('model');
  #models = document.getElementById('models');
  #key = document.getElementById('key');
  #hint = document.getElementById('key-hint');
  #choices = new Map();
  #kept = new Map();
  #current = '';

  show(choices) {
    for (const choice of choices) {
      this.#choices.set(choice.id, choice);
      this.#provider.append(new Option(choice.name, choice.id));
    }
    this.#provider.addEventListener('change', () => this.#select());
    this.#select();
  }

  get name() {
    return this.#choices.get(this.#current)?.name ?? 'Assistant';
  }

  read() {
    return { provider: this.#current, model: this.#model.value.trim(), key: this.#key.value.trim() };
  }

  #select() {
    // One provider's key must not stay in the box when the next question goes to another.
    this.#kept.set(this.#current, { model: this.#model.value, key: this.#key.value });
    this.#current = this.#provider.value;
    const choice = this.#choices.get(this.#current);
    const kept = this.#kept.get(this.#current);
    this.#model.value = kept?.model ?? choice.model ?? '';
    this.#models.replaceChildren(...choice.models.map(id => new Option(id)));
    this.#key.value = kept?.key ?? '';
    this.#key.placeholder = choice.keyHint;
    this.#showHint(choice);
  }

  #showHint(choice) {
    if (choice.id === 'demo') {
      this.#hint.textContent = 'Any key that begins with demo- and has at least 8 characters works.';
      return;
    }
    this.#hint.textContent = 'Your own key. What you ask is billed to its account. ';
    if (!choice.consoleUrl)
      return;
    const link = document.createElement('a');
    link.href = choice.consoleUrl;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = `Get a key from ${choice.name}`;
    this.#hint.append(link);
  }
}
