// A page that shows the present is shown anew when the record has moved and the page would differ:
// quietly, never under the hands of somebody who fills in a form, and with a word to a screen reader.

const body = document.body;
const known = Number(body.dataset.live ?? 0);
const SETTLES_MS = 1500;

const isBusy = () => {
  const main = document.querySelector('main');
  const at = document.activeElement;
  return main.querySelector('form[method="post"]') !== null
    || (at !== main && main.contains(at) && /^(?:INPUT|SELECT|TEXTAREA)$/.test(at.tagName))
    || String(getSelection()).length > 0;
};

const opened = root => [...root.querySelectorAll('details')].map(each => each.open);

const refresh = async note => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [main, next] = [document.querySelector('main'), fresh.querySelector('main')];
  if (!next || isBusy()) return;
  const open = opened(main);
  if (open.length === opened(next).length) {
    [...next.querySelectorAll('details')].forEach((each, i) => { each.open = open[i]; });
  }
  const foot = document.querySelector('.foot p');
  const nextFoot = fresh.querySelector('.foot p');
  if (foot && nextFoot) foot.textContent = nextFoot.textContent;
  if (next.innerHTML === main.innerHTML) return;
  const focused = main.contains(document.activeElement) ? document.activeElement.id : '';
  main.replaceChildren(...next.childNodes);
  window.htmx?.process(main);
  (focused ? document.getElementById(focused) : null)?.focus({ preventScroll: true });
  note.textContent = body.dataset.liveSays;
};

if (known > 0 && 'EventSource' in window) {
  const note = document.createElement('p');
  note.className = 'away';
  note.setAttribute('role', 'status');
  body.append(note);
  let waiting = 0;
  const stream = new EventSource(`/live?known=${known}`);
  stream.addEventListener('position', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(note).catch(() => {}), SETTLES_MS);
  });
  addEventListener('pagehide', () => stream.close());
}
