// Takes a page, runs its own script on its own content, and then on every single change of it. Prints what was not found.
const fs = require("fs");
const page = fs.readFileSync(process.argv[2], "utf8");
const content = page.slice(page.indexOf('id="package">') + 13, page.indexOf("</script>"));
const script = page.slice(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>")).replace('"use strict";', "");
eval(script + `
async function all() {
  const fresh = () => JSON.parse(content), missed = [], p = fresh();
  const changed = (name, change) => { const q = fresh(); change(q); if (verify(q).length === 0) missed.push(name); };
  if (verify(p).length) missed.push("intact: " + JSON.stringify(verify(p)));
  for (const a of p.anchors) if (await signed(a) !== true) missed.push("signature " + a.number);
  for (const a of p.anchors) if (await signed({...a, root: NOTHING}) !== false) missed.push("false signature " + a.number);
  p.entries.forEach((e, i) => {
    e.values.forEach((v, c) => changed("value " + i + " " + c, q => { q.entries[i].values[c] = v === null ? "" : v + " "; }));
    for (const field of Object.keys(e)) if (field !== "values") changed(field + " " + i, q => { q.entries[i][field] = field === "sequence" || field === "format" ? 77 : "0"; });
    changed("removed " + i, q => { q.entries.splice(i, 1); });
    changed("removed and numbered anew " + i, q => { q.entries.splice(i, 1); q.entries.forEach((x, n) => { x.sequence = n + 1; }); q.length--; });
    changed("twice " + i, q => { q.entries.splice(i, 0, q.entries[i]); });
    p.entries.forEach((f, k) => { if (k > i) changed("swapped " + i + " " + k, q => { [q.entries[i], q.entries[k]] = [q.entries[k], q.entries[i]]; }); });
  });
  p.anchors.forEach((a, i) => ["number", "micros", "chains", "entries", "root", "previous", "hash", "length", "head"].forEach(field =>
    changed("anchor " + field, q => { q.anchors[i][field] = 77; })));
  changed("length", q => { q.length++; });
  changed("head", q => { q.head = NOTHING; });
  console.log(missed.length ? "MISSED " + missed.join(", ") : "FOUND ALL of " + p.entries.length + " entries, " + p.anchors.length + " anchors");
}
all();`);
