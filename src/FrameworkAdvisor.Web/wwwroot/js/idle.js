// Tells an editor in time that the site is about to sign them out, and lets them stay. Without this a form that comes too
// late is shown again after signing in.
const who = document.querySelector('[data-idle-minutes]');
const minuteMilliseconds = 60_000;
const warnedMinutes = 5;
let notice;

function remove() {
  notice?.remove();
  notice = undefined;
}

async function stay() {
  try {
    const answer = await fetch(who.href, { method: 'HEAD', cache: 'no-store' });
    if (answer.ok && !answer.redirected) {
      remove();
      wait();
      return;
    }

    notice.textContent = 'You are signed out. What you send now is shown to you again once you have signed in.';
  } catch {
    notice.firstChild.textContent = 'The site cannot be reached. ';
  }
}

function warn() {
  notice = document.createElement('div');
  notice.className = 'notice idle-notice';
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm btn-outline-primary';
  button.textContent = 'Stay signed in';
  button.addEventListener('click', stay);
  notice.append(`For your safety you are signed out in ${warnedMinutes} minutes unless you open a page or press this: `, button);
  document.getElementById('main').prepend(notice);
}

function wait() {
  setTimeout(warn, (who.dataset.idleMinutes - warnedMinutes) * minuteMilliseconds);
}

wait();
