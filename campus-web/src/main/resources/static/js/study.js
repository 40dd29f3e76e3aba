// Counts which parts of a film were really played, notices that a text was read to its end, and saves answers meanwhile. What cannot be sent is kept in
// the browser and sent later; the server counts a set of moments, so that nothing counts twice. All of it can be done by buttons as well.
(() => {
  'use strict';

  const WAITING = 'kommunalcampus-lernen';
  const EVERY_SECONDS = 15;

  const waiting = () => {
    try {
      return JSON.parse(sessionStorage.getItem(WAITING)) || [];
    } catch {
      return [];
    }
  };
  const keep = (list) => {
    try {
      sessionStorage.setItem(WAITING, JSON.stringify(list.slice(-200)));
    } catch { /* a full or forbidden store: the next report tells it again */ }
  };

  const send = (address, body, csrf, leaving) => fetch(address, {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': csrf, Accept: 'application/json' },
    body: new URLSearchParams(body),
    keepalive: leaving,
    redirect: 'manual',
  }).then((answer) => {
    if (!answer.ok) throw Object.assign(new Error('not taken'), { status: answer.status });
    document.dispatchEvent(new CustomEvent('kc:alive'));
    return answer.status === 204 ? null : answer.json();
  });

  /** Sends a report, or keeps it until there is a network again. What the server refuses is not tried again. */
  const report = (address, body, csrf, leaving) => send(address, body, csrf, leaving).catch((problem) => {
    if (!problem.status) keep([...waiting(), { address, body }]);
    return null;
  });

  const sendWaiting = (csrf) => {
    const list = waiting();
    keep([]);
    list.forEach((one) => report(one.address, one.body, csrf));
  };

  const film = document.querySelector('[data-film]');
  if (film) {
    const { report: address, csrf, resume } = film.dataset;
    const seen = document.querySelector('[data-film-seen]');
    let from = null;
    let last = 0;
    let parts = [];
    let sentAt = 0;

    const close = () => {
      if (from !== null && last > from) parts.push(`${from.toFixed(1)}-${last.toFixed(1)}`);
      from = null;
    };
    const flush = (leaving) => {
      const playing = from !== null;
      close();
      if (playing && !film.paused) from = last;
      if (!parts.length) return;
      const played = parts.join(',');
      parts = [];
      sentAt = Date.now();
      report(address, { played }, csrf, leaving).then((heard) => {
        if (heard && seen) seen.textContent = seen.dataset.words.replace('{0}', heard.viewed);
      });
    };

    film.addEventListener('loadedmetadata', () => {
      if (Number(resume) > 0 && Number(resume) < film.duration) film.currentTime = Number(resume);
    });
    film.addEventListener('playing', () => {
      if (from === null) from = last = film.currentTime;
    });
    // A leap shows as a step that no play at this speed can make.
    film.addEventListener('timeupdate', () => {
      const now = film.currentTime;
      if (film.seeking || from === null) return;
      if (now < last || now - last > 1.5 * Math.max(1, film.playbackRate)) {
        close();
        from = now;
      }
      last = now;
      if (Date.now() - sentAt > EVERY_SECONDS * 1000) flush(false);
    });
    film.addEventListener('seeking', close);
    film.addEventListener('pause', () => flush(false));
    film.addEventListener('ended', () => flush(false));
    window.addEventListener('pagehide', () => flush(true));
    window.addEventListener('online', () => sendWaiting(csrf));
    sentAt = Date.now();
    sendWaiting(csrf);
  }

  const read = document.querySelector('[data-read]');
  const text = document.querySelector('[data-read-end]');
  if (read && text && !film) {
    const { report: address, csrf, done } = read.dataset;
    const end = document.createElement('span');
    text.append(end);
    // Nobody has read what was on the screen for a moment: ten words a second at the most.
    const enough = Math.min(120, text.textContent.trim().split(/\s+/).length / 10) * 1000;
    const begun = Date.now();
    const watch = new IntersectionObserver((found) => {
      if (!found.some((one) => one.isIntersecting)) return;
      const wait = Math.max(0, enough - (Date.now() - begun));
      window.setTimeout(() => {
        if (!read.isConnected) return;
        watch.disconnect();
        report(address, { read: 'true' }, csrf, false).then((heard) => {
          if (!heard) return;
          const note = document.createElement('p');
          note.setAttribute('role', 'status');
          note.textContent = done;
          read.replaceWith(note);
        });
      }, wait);
    });
    watch.observe(end);
    window.addEventListener('online', () => sendWaiting(csrf));
    sendWaiting(csrf);
  }

  const answers = document.querySelector('[data-answers][data-running="true"]');
  if (answers) {
    const { save, csrf } = answers.dataset;
    const note = answers.querySelector('[data-saved]');
    let timer = null;
    const store = () => send(save, [...new FormData(answers)].filter(([name]) => name.startsWith('frage.')), csrf, false)
      .then(() => { note.textContent = note.dataset.words; })
      .catch((problem) => { note.textContent = problem.status ? note.dataset.refused : note.dataset.failed; });
    answers.addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(store, 1500);
    });
    window.addEventListener('online', store);

    const left = document.querySelector('[data-left]');
    if (left) {
      // counted from now on, as the clock of this computer may be wrong
      const until = performance.now() + Number(left.dataset.seconds) * 1000;
      const tick = () => {
        const seconds = Math.max(0, Math.round((until - performance.now()) / 1000));
        left.textContent = left.dataset.words.replace('{0}', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
        if (seconds === 0) {
          window.clearInterval(clock);
          answers.requestSubmit(answers.querySelector('[name="abgeben"]'));
        }
      };
      const clock = window.setInterval(tick, 1000);
      tick();
    }
  }
})();
