// Keeps what somebody types from being lost with the session: warns before it ends, and offers back what was typed and not sent.
// Drafts lie in the storage of this tab alone and go with the sign-out; nothing here is needed to send or save anything.
(() => {
  'use strict';

  const DRAFT = 'kc-draft:';
  const SENT = 'kc-sent';
  const OWNER = 'kc-owner';
  const WARNING = 5 * 60;
  const SHARED_WARNING = 60;
  const body = document.body;
  const owner = body.dataset.draftOwner;
  const store = window.sessionStorage;

  const drafts = () => Object.keys(store).filter((key) => key.startsWith(DRAFT));
  const forget = () => [...drafts(), SENT, OWNER].forEach((key) => store.removeItem(key));

  // On the page that asks to sign in again, what was just sent has not arrived: its draft stays.
  if (document.querySelector('[data-session-ended]')) {
    store.removeItem(SENT);
    return;
  }
  if (document.querySelector('[data-signed-out]')) forget();
  // Where several people use the device in turn, nothing stays, and a session that ends is left.
  const shared = 'sharedTerminal' in body.dataset;
  if (shared) forget();
  if (!owner) return;
  if (!shared) {
    if (store.getItem(OWNER) && store.getItem(OWNER) !== owner) forget();
    store.setItem(OWNER, owner);
    if (store.getItem(SENT)) {
      store.removeItem(store.getItem(SENT));
      store.removeItem(SENT);
    }
  }

  const isKept = (field) => field.name && field.name !== '_csrf' && !field.disabled
    && !['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image'].includes(field.type);
  // a field called "action" or "method" would hide the form's own
  const goalOf = (form) => new URL(form.getAttribute('action') || location.href, location.href).pathname;
  const isSignOut = (form) => goalOf(form).endsWith('/abmeldung');
  const isWatched = (form) => form && (form.getAttribute('method') || '').toLowerCase() === 'post'
    && !shared && !('noDraft' in form.dataset) && !isSignOut(form);
  const keyOf = (form) => DRAFT + location.pathname + '#' + goalOf(form) + '#'
    + [...document.forms].filter((other) => goalOf(other) === goalOf(form)).indexOf(form);
  const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';
  const isChanged = (field) => isChoice(field) ? field.checked !== field.defaultChecked
    : field.type === 'select-multiple' || field.type === 'select-one'
      ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;
  const valueOf = (field) => isChoice(field) ? field.checked
    : field.type === 'select-multiple' ? [...field.selectedOptions].map((option) => option.value) : field.value;
  const fill = (field, value) => {
    if (isChoice(field)) field.checked = value;
    else if (field.type === 'select-multiple') [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
    else field.value = value;
  };

  const keep = (form) => {
    const fields = [...form.elements].filter(isKept);
    if (!fields.some(isChanged)) return;
    const values = fields.map((field) => [field.name, isChoice(field) ? field.value : '', valueOf(field)]);
    try {
      store.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values }));
    } catch {
      // a full storage keeps what it has
    }
  };
  const onTyping = (event) => { if (isWatched(event.target.form)) keep(event.target.form); };
  document.addEventListener('input', onTyping);
  document.addEventListener('change', onTyping);

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (isSignOut(form)) {
      forget();
    } else if (isWatched(form) && store.getItem(keyOf(form))) {
      store.setItem(SENT, keyOf(form));
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.detail.elt.closest('form');
    if (form && event.detail.successful) {
      store.removeItem(keyOf(form));
      store.removeItem(SENT);
    }
  });

  // What was typed before is offered above its form.
  const offer = (form) => {
    const kept = store.getItem(keyOf(form));
    const pattern = document.getElementById('entwurf');
    if (!kept || !pattern) return;
    const { at, values } = JSON.parse(kept);
    const note = pattern.content.cloneNode(true).firstElementChild;
    note.querySelector('[data-time]').textContent = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    note.querySelector('[data-restore]').addEventListener('click', () => {
      const open = [...form.elements].filter(isKept);
      values.forEach(([name, choice, value]) => {
        const place = open.findIndex((field) => field.name === name && (!isChoice(field) || field.value === choice));
        if (place >= 0) fill(open.splice(place, 1)[0], value);
      });
      note.remove();
      const first = [...form.elements].find(isKept);
      if (first) first.focus();
    });
    note.querySelector('[data-discard]').addEventListener('click', () => {
      store.removeItem(keyOf(form));
      note.remove();
    });
    form.prepend(note);
  };
  [...document.forms].filter(isWatched).forEach(offer);

  // Before the session ends, people are asked whether they go on; any request of this tab or another one counts.
  const seconds = Number(body.dataset.sessionSeconds);
  const warning = document.getElementById('sitzung');
  if (!seconds || !warning) return;
  const ended = document.getElementById('sitzung-ende');
  let until = 0;
  const tabs = new BroadcastChannel('kc-session');
  const goOn = () => { until = Date.now() + seconds * 1000; };
  const alive = () => {
    goOn();
    tabs.postMessage('alive');
  };
  tabs.addEventListener('message', goOn);
  ['htmx:afterRequest', 'kc:alive'].forEach((sign) => document.addEventListener(sign, alive));
  alive();
  const look = () => {
    const left = (until - Date.now()) / 1000;
    if (shared && left < 5) {
      [...document.forms].find(isSignOut)?.requestSubmit();
      return;
    }
    warning.hidden = left > (shared ? SHARED_WARNING : WARNING) || left <= 0;
    ended.hidden = left > 0;
  };
  window.setInterval(look, shared ? 2000 : 15000);
  warning.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch(warning.dataset.address, { redirect: 'manual', credentials: 'same-origin' });
    if (answer.status === 204) alive(); else until = Date.now();
    look();
  });
})();
