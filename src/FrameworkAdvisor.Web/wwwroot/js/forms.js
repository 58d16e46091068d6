// Keeps what is filled into long forms until the site has taken it, in this tab alone, and says that work is under way.
// Without this the forms work the same, and the site shows again what it could not take.
const who = document.querySelector('[data-signed-in]')?.textContent ?? '';
const arrival = performance.getEntriesByType('navigation')[0];
const isRefused = arrival.responseStatus >= 400;
const notKept = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'fieldset', 'output', 'select-multiple']);
const sentKey = 'sent';

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
    if (value === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
  } catch {
    // As without this script.
  }
}

// A page that refuses, or asks to send it again, is about what was sent from the form before it.
function keyOf(form) {
  const action = form.getAttribute('action');
  const sent = read(sentKey);
  return isRefused && sent?.action === action ? sent.key : `typed ${who} ${action} ${form.dataset.keep ?? ''}`;
}

const isTicked = control => control.type === 'radio' || control.type === 'checkbox';
const idOf = control => (isTicked(control) ? `${control.name}=${control.value}` : control.name);
const stateOf = control => (isTicked(control) ? control.checked : control.value);

function startOf(control) {
  if (control.options) {
    return ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value;
  }

  return isTicked(control) ? control.defaultChecked : control.defaultValue;
}

function set(control, state) {
  control[isTicked(control) ? 'checked' : 'value'] = state;
}

function controlsOf(form) {
  return [...form.elements].filter(control => control.name && !notKept.has(control.type));
}

// What was filled in over: if somebody saves another meanwhile, the site shows both.
function baseOf(form) {
  return Object.fromEntries([...form.querySelectorAll('[data-base]')].map(field => [field.name, field.value]));
}

function setBase(form, base) {
  form.querySelectorAll('[data-base]').forEach(field => { field.value = base[field.name] ?? field.value; });
}

function keep(form) {
  const key = keyOf(form);
  const changed = controlsOf(form).filter(control => stateOf(control) !== startOf(control)).map(control => [idOf(control), stateOf(control)]);
  // What a refused page starts with was filled in before.
  const earlier = isRefused ? read(key) : null;
  const values = { ...earlier?.values, ...Object.fromEntries(changed) };
  write(key, Object.keys(values).length > 0 ? { base: earlier?.base ?? baseOf(form), values } : null);
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
    setBase(form, now);
    write(keyOf(form), null);
    notice.remove();
    controlsOf(form)[0].focus();
  });
  notice.append('What you filled in here before is back. It is not saved yet. ', drop);
  return notice;
}

function bringBack(form) {
  const kept = read(keyOf(form));
  const lost = kept ? controlsOf(form).filter(control => idOf(control) in kept.values && stateOf(control) !== kept.values[idOf(control)]) : [];
  if (lost.length > 0) {
    const now = baseOf(form);
    lost.forEach(control => set(control, kept.values[idOf(control)]));
    setBase(form, kept.base);
    form.prepend(noticeOf(form, now));
  }
}

// What the site has taken it answers by leading on to another page; what failed on the way stays here.
if (!isRefused) {
  const sent = read(sentKey);
  if (sent && arrival.type === 'navigate' && arrival.redirectCount > 0) {
    write(sent.key, null);
  }

  write(sentKey, null);
}

for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', () => {
    const key = keyOf(form);
    if (read(key)) {
      write(sentKey, { action: form.getAttribute('action'), key });
    }
  });
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
    if (form.querySelector('.working')) {
      return;
    }

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
document.querySelector('form[action="/admin/sign-out"]')?.addEventListener('submit', () => {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
});
