// Shows how far an upload is. Without this script the form is sent as any other.
for (const formulier of document.querySelectorAll('form[data-uploaden]')) {
  formulier.addEventListener('submit', gebeurtenis => {
    if (!formulier.querySelector('input[type=file]').files.length) return;
    gebeurtenis.preventDefault();
    const vak = formulier.querySelector('[data-voortgang]');
    const balk = vak.querySelector('progress');
    const tekst = vak.querySelector('[data-voortgang-tekst]');
    const knop = formulier.querySelector('button[type=submit]');
    const verzoek = new XMLHttpRequest();
    verzoek.open('POST', formulier.action);
    verzoek.upload.onprogress = stand => {
      balk.value = stand.lengthComputable ? Math.floor(100 * stand.loaded / stand.total) : 0;
      tekst.textContent = balk.value < 100 ? `${balk.value} procent verstuurd` : 'Verstuurd. Het bestand wordt versleuteld.';
    };
    verzoek.onload = () => {
      history.replaceState(null, '', verzoek.responseURL);
      document.open();
      document.write(verzoek.responseText);
      document.close();
    };
    verzoek.onerror = () => {
      knop.disabled = false;
      tekst.textContent = 'Het versturen is niet gelukt. Controleer uw verbinding en probeer het opnieuw.';
    };
    vak.hidden = false;
    knop.disabled = true;
    verzoek.send(new FormData(formulier));
  });
}
