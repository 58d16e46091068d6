// Shows what other answers would change while they are being chosen. The form does the same without this, by its button.
const quietMilliseconds = 200;

function compareInPlace(form, place, said, link) {
  const target = form.getAttribute('action');
  let timer;
  let running;

  // What was chosen stays in the form, and the form stays as it was: its button asks again, by a page load.
  // A former comparison is of other answers than those now chosen.
  function say(why) {
    place.replaceChildren();
    link.hidden = true;
    said.textContent = `${why} What you chose is kept; “Compare” tries again.`;
  }

  async function compare() {
    running?.abort();
    const own = running = new AbortController();
    try {
      const response = await fetch(`${target}?${new URLSearchParams(new FormData(form))}`, { signal: own.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const comparison = page.querySelector('[data-comparison]');
      if (!comparison) {
        say('The site could not compare this just now.');
        return;
      }

      place.replaceChildren(...comparison.childNodes);
      said.textContent = place.querySelector('[data-conclusion]')?.textContent ?? '';
      link.hidden = !response.ok;
      if (response.ok && location.pathname === target) {
        history.replaceState(null, '', response.url);
      }
    } catch {
      if (!own.signal.aborted) {
        say('The site cannot be reached, so nothing is compared yet.');
      }
    }
  }

  form.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(compare, quietMilliseconds);
  });
}

// On a result the form is fetched when it is asked for; without this, or where that fails, its own page opens.
function openInPlace(here, start) {
  const way = here.querySelector('a');
  way.addEventListener('click', async (click) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) {
      return;
    }

    click.preventDefault();
    try {
      const response = await fetch(way.href);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const form = page.querySelector('form[data-what-if]');
      here.replaceWith(form);
      start(form);
      form.querySelector('select, input:not([type=hidden])').focus();
    } catch {
      location.assign(way.href);
    }
  });
}

const place = document.querySelector('[data-comparison]');
const said = document.querySelector('[data-comparison-said]');
const link = document.querySelector('[data-comparison-link]');
if (place && said && link) {
  const start = (form) => compareInPlace(form, place, said, link);
  const form = document.querySelector('form[data-what-if]');
  const here = document.querySelector('[data-what-if-here]');
  if (form) {
    start(form);
  } else if (here) {
    openInPlace(here, start);
  }
}
