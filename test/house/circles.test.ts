import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { circlesIn } from "./check-circles.ts";
import { importsUnder } from "./imports.ts";
import { inLittleHouse } from "./little-house.ts";

const root = join(import.meta.dirname, "../..");

test("no file of the house imports itself by way of others, types included", () => {
  expect(circlesIn(importsUnder(root, ["main", "renderer", "sync", "test"]))).toEqual([]);
});

describe("the check of circles", () => {
  test("finds a circle, types included, and names it", async () => {
    const found = await inLittleHouse(
      {
        "main/domain/a.ts": `import "./b.ts";`,
        "main/domain/b.ts": `import "./c.ts";`,
        "main/domain/c.ts": `import { type A } from "./a.ts";`,
        "main/domain/d.ts": `import "./a.ts";`,
      },
      circlesIn,
    );

    expect(found).toEqual([
      "a circle of imports: main/domain/a.ts → main/domain/b.ts → main/domain/c.ts → main/domain/a.ts",
    ]);
  });

  test("finds a file that imports itself", async () => {
    expect(await inLittleHouse({ "main/domain/a.ts": `import "./a.ts";` }, circlesIn)).toEqual([
      "a circle of imports: main/domain/a.ts → main/domain/a.ts",
    ]);
  });

  test("finds two circles as two", async () => {
    const files = {
      "a.ts": `import "./b.ts";`,
      "b.ts": `import "./a.ts"; import "./c.ts";`,
      "c.ts": `import "./d.ts";`,
      "d.ts": `import "./c.ts";`,
    };

    expect(await inLittleHouse(files, circlesIn)).toHaveLength(2);
  });

  test("does not take two paths to one file for a circle", async () => {
    const found = await inLittleHouse(
      {
        "main/domain/a.ts": `import "./b.ts"; import "./c.ts";`,
        "main/domain/b.ts": `import "./d.ts";`,
        "main/domain/c.ts": `import "./d.ts"; import "./b.ts";`,
        "main/domain/d.ts": "",
      },
      circlesIn,
    );

    expect(found).toEqual([]);
  });
});
