// Draws the workflow beside its list. Without this script the list says the same.
(() => {
  // A wide drawing that fits is too small to read: fill the height, with what happens now in the middle.
  const toon = (canvas, elementen, ids) => {
    const { inner, outer } = canvas.viewbox();
    const nu = ids.map((id) => elementen.get(id)).filter((vorm) => vorm?.width).sort((a, b) => a.width - b.width)[0];
    if (!nu) return canvas.zoom("fit-viewport", "auto");

    const schaal = Math.max(outer.height / (inner.height + 40), outer.width / inner.width);
    const breedte = outer.width / schaal;
    const midden = nu.x + nu.width / 2 - breedte / 2;
    const links = Math.max(inner.x - 20, Math.min(midden, inner.x + inner.width + 20 - breedte));
    canvas.viewbox({ x: links, y: inner.y - 20, width: breedte, height: outer.height / schaal });
  };

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
    const actief = JSON.parse(werkstroom.dataset.actief);
    merk(actief.filter((id) => !elementen.get(id)?.children?.length), "actief");
    merk(actief.filter((id) => elementen.get(id)?.children?.length), "loopt");
    merk(JSON.parse(werkstroom.dataset.fout), "fout");
    toon(canvas, elementen, [...JSON.parse(werkstroom.dataset.fout), ...actief]);

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
