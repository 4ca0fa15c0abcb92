// Draws the workflow beside its list. Without this script the list says the same.
(() => {
  const teken = async (werkstroom) => {
    const beeld = werkstroom.querySelector(".werkstroom__beeld");
    const antwoord = await fetch(werkstroom.dataset.bpmn, { headers: { Accept: "application/xml" } });
    if (!antwoord.ok) throw new Error(`BPMN: ${antwoord.status}`);

    const xml = await antwoord.text();
    beeld.hidden = false;
    const viewer = new BpmnJS({ container: beeld });
    await viewer.importXML(xml);

    const canvas = viewer.get("canvas");
    const elementen = viewer.get("elementRegistry");
    const merk = (ids, klasse) => ids.filter((id) => elementen.get(id)).forEach((id) => canvas.addMarker(id, klasse));
    merk(JSON.parse(werkstroom.dataset.actief), "actief");
    merk(JSON.parse(werkstroom.dataset.fout), "fout");
    canvas.zoom("fit-viewport", "auto");

    const knoppen = werkstroom.querySelector(".werkstroom__knoppen");
    knoppen.hidden = false;
    knoppen.addEventListener("click", ({ target }) => {
      const stap = target.closest("button")?.dataset.zoom;
      if (stap === "passend") canvas.zoom("fit-viewport", "auto");
      else if (stap) viewer.get("zoomScroll").stepZoom(Number(stap));
    });
  };

  for (const werkstroom of document.querySelectorAll("[data-bpmn]"))
    teken(werkstroom).catch((fout) => {
      werkstroom.querySelector(".werkstroom__beeld").hidden = true;
      console.error(fout);
    });
})();
