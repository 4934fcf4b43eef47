import { enrol, Folder, ids, register, stationIdentity } from "./fixture.ts";

/** A process of its own that holds a store open, or registers items until it is killed. argv: folder, `hold` or `append`. */
const [path = "", what = "hold", source = "0"] = process.argv.slice(2);
const store = new Folder(path).open({ newId: ids(Number(source)) });

if (what === "hold") {
  process.send?.("open");
  setInterval(() => undefined, 1 << 30);
} else {
  if (store.identity() === null) enrol(store, stationIdentity());
  process.send?.(0);
  for (let n = 1; ; n += 1) {
    const number = register(store, `item-${source}-${n}`, `Podanie ${n}`);
    process.send?.(number);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
