// Comfort on top of pages that work without it: nothing here is needed to read, send or save anything.
(() => {
  'use strict';

  const live = document.getElementById('ansage');
  const say = (text) => {
    if (live && text) live.textContent = text.trim();
  };

  // A part of the page was exchanged: say its own summary aloud and lead the keyboard there if it asks for that.
  document.addEventListener('htmx:afterSettle', (event) => {
    const part = event.detail.elt;
    const summary = part.matches('[data-announce]') ? part : part.querySelector('[data-announce]');
    if (summary) say(summary.dataset.announce || summary.textContent);
    const goal = part.matches('[data-focus]') ? part : part.querySelector('[data-focus]');
    if (goal) goal.focus();
  });

  // Without an answer the page stays as it is; say so, visibly and aloud.
  const fail = () => {
    const note = document.getElementById('stoerung');
    if (note) note.hidden = false;
    say(live && live.dataset.failed);
  };
  document.addEventListener('htmx:responseError', fail);
  document.addEventListener('htmx:sendError', fail);
  document.addEventListener('htmx:afterOnLoad', () => {
    const note = document.getElementById('stoerung');
    if (note) note.hidden = true;
  });

  // A form that loads a new page is sent once, however often its button is pressed.
  const sent = new WeakSet();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    changed.delete(form);
    form.querySelectorAll('button[type="submit"]').forEach((button) => button.setAttribute('aria-disabled', 'true'));
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.querySelectorAll('form').forEach((form) => {
      sent.delete(form);
      form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
    });
  });

  // Forms marked with data-unsaved warn before their changes are lost; whatever is marked inside shows that there are some.
  const changed = new Set();
  document.addEventListener('change', (event) => {
    const form = event.target.form;
    if (!form || !('unsaved' in form.dataset)) return;
    changed.add(form);
    form.querySelectorAll('[data-unsaved-hint]').forEach((hint) => { hint.hidden = false; });
  });
  window.addEventListener('beforeunload', (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
})();

// Buttons that print the page.
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) window.print();
});
