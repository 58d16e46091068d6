// Sign in with a passkey, or add one. Without this, and where the browser knows no passkeys, the forms stay hidden.
const canPasskeys = typeof PublicKeyCredential === 'function'
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

async function askFor(form) {
  const response = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error('The site could not be asked. Reload the page and try again.');
  }

  const { options, state } = await response.json();
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.elements.state.value = state;
  form.submit();
}

for (const form of canPasskeys ? document.querySelectorAll('form[data-passkey]') : []) {
  const error = form.querySelector('[data-passkey-error]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    error.hidden = true;
    try {
      await askFor(form);
    } catch (failure) {
      error.textContent = failure.name === 'NotAllowedError' ? 'No passkey was chosen.' : failure.name === 'InvalidStateError' ? 'This device has a passkey for this account already.' : failure.message;
      error.hidden = false;
    }
  });
}
