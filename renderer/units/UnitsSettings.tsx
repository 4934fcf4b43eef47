import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type UnitView } from "../../main/contract/units.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { EndUnit } from "./EndUnit.tsx";
import { UnitCard } from "./UnitCard.tsx";
import { UnitForm } from "./UnitForm.tsx";
import css from "./Units.module.css";

const say = words.units;

type Asking =
  | { readonly what: "add" }
  | { readonly what: "rename"; readonly unit: UnitView }
  | { readonly what: "end"; readonly unit: UnitView };

/** The organisation chart: who works now, who will, and what was; each change from a day on. */
export function UnitsSettings() {
  const { queries } = useOffice();
  const me = usePerson();
  const list = useQuery(queries.units.list.queryOptions());
  const [asking, setAsking] = useState<Asking | null>(null);
  const changes = may(me, "units.add");
  useKeys(
    say.keys,
    [{ keys: "Alt+W", does: say.add, run: () => setAsking({ what: "add" }) }],
    changes && asking === null,
  );
  if (list.error !== null) {
    const failure = failureOf(list.error);
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  }
  if (list.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  const { units, today } = list.data;
  const leave = (): void => setAsking(null);
  if (asking?.what === "add") return <UnitForm unit={null} today={today} onDone={leave} />;
  if (asking?.what === "rename") return <UnitForm unit={asking.unit} today={today} onDone={leave} />;
  if (asking?.what === "end") {
    return <EndUnit unit={asking.unit} units={units} onDone={leave} />;
  }
  const past = units.filter(({ state }) => state === "past");
  return (
    <>
      {changes ? (
        <Row>
          <Button keys="Alt+W" onPress={() => setAsking({ what: "add" })}>
            {say.add}
          </Button>
        </Row>
      ) : null}
      {units
        .filter(({ state }) => state !== "past")
        .map((unit) => (
          <UnitCard
            key={`${unit.symbol} ${unit.validFrom}`}
            unit={unit}
            today={today}
            {...(changes
              ? {
                  onRename: () => setAsking({ what: "rename", unit }),
                  onEnd: () => setAsking({ what: "end", unit }),
                }
              : {})}
          />
        ))}
      {past.length === 0 ? null : (
        <details>
          <summary className={css.past}>{say.past}</summary>
          {past.map((unit) => (
            <UnitCard key={`${unit.symbol} ${unit.validFrom}`} unit={unit} today={today} />
          ))}
        </details>
      )}
    </>
  );
}
