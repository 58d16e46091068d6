// Keeps what is typed into long forms until the site has taken it, in this tab alone, and says that work is under way.
// Without this the forms work the same, and the site shows again what it could not take.
const typed = 'textarea, input:not([type]), input[type=text], input[type=url], input[type=email]';
const who = document.querySelector('[data-signed-in]')?.textContent ?? '';
const sentKey = 'sent';

function keyOf(form) {
  return `typed ${who} ${form.getAttribute('action')} ${form.dataset.keep ?? ''}`;
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

// A full or forbidden store keeps nothing, and stops nobody.
function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    sessionStorage.removeItem(key);
  }
}

function fieldsOf(form) {
  return [...form.querySelectorAll(typed)].filter(field => field.name);
}

function pairs(fields) {
  return fields.map(field => [field.name, field.value]);
}

// What the text was typed over: if somebody saves another meanwhile, the site shows both.
function baseOf(form) {
  return [...form.querySelectorAll('[data-base]')];
}

function set(fields, values) {
  fields.forEach(field => { field.value = Object.fromEntries(values)[field.name] ?? field.value; });
}

function keep(form) {
  const values = pairs(fieldsOf(form).filter(field => field.value !== field.defaultValue));
  if (values.length > 0) {
    write(keyOf(form), { base: pairs(baseOf(form)), values });
  } else {
    sessionStorage.removeItem(keyOf(form));
  }
}

function noticeOf(form, now) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.dataset.broughtBack = '';
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.className = 'btn btn-sm btn-outline-secondary';
  drop.textContent = 'Throw it away';
  drop.addEventListener('click', () => {
    form.reset();
    set(baseOf(form), now);
    sessionStorage.removeItem(keyOf(form));
    notice.remove();
    fieldsOf(form)[0].focus();
  });
  notice.append('What you typed here before is back. It is not saved yet. ', drop);
  return notice;
}

function bringBack(form) {
  const kept = read(keyOf(form));
  const now = pairs(baseOf(form));
  const shown = pairs(fieldsOf(form)).join();
  if (!kept) {
    return;
  }

  set(fieldsOf(form), kept.values);
  if (pairs(fieldsOf(form)).join() !== shown) {
    set(baseOf(form), kept.base);
    form.prepend(noticeOf(form, now));
  }
}

// What the site has taken it answers by leading on to another page; what failed on the way stays here.
const arrival = performance.getEntriesByType('navigation')[0];
const isRefused = arrival.responseStatus >= 400;
if (arrival.type === 'navigate') {
  const sent = read(sentKey);
  sessionStorage.removeItem(sentKey);
  if (sent && arrival.redirectCount > 0 && !isRefused) {
    sessionStorage.removeItem(sent);
  }
}

for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', () => write(sentKey, keyOf(form)));
}

for (const form of document.querySelectorAll('form[data-keep]')) {
  // A page that refuses shows what was sent to it.
  if (!isRefused) {
    bringBack(form);
  }

  form.addEventListener('input', () => keep(form));
}

for (const form of document.querySelectorAll('form[data-working]')) {
  form.addEventListener('submit', () => {
    const shown = document.createElement('p');
    shown.className = 'working';
    shown.setAttribute('role', 'status');
    shown.append(document.createElement('progress'), ` ${form.dataset.working}`);
    form.append(shown);
  });
}

// A page that the browser kept as it was left is no longer at work.
addEventListener('pageshow', event => {
  if (event.persisted) {
    document.querySelectorAll('.working').forEach(one => one.remove());
  }
});

// Whoever signs out leaves nothing behind in this tab.
document.querySelector('form[action="/admin/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear());
