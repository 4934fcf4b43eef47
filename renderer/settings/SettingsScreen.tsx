import { Link, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { type ProcedureName } from "../../main/contract/contract.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { RecordPlanSettings } from "../record-plan/RecordPlanSettings.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { UnitsSettings } from "../units/UnitsSettings.tsx";
import { OwnPin } from "./OwnPin.tsx";
import { PeopleSettings } from "./PeopleSettings.tsx";
import { PrinterSettings } from "./PrinterSettings.tsx";
import { type SettingsSection, settingsSections } from "./sections.ts";
import css from "./SettingsScreen.module.css";
import { StationSettings } from "./StationSettings.tsx";
import { ViewLog } from "./ViewLog.tsx";

const Replacements = lazy(() => import("../cases/Replacements.tsx"));

const needs: Readonly<Record<SettingsSection, ProcedureName>> = {
  drukarki: "print.printers",
  osoby: "people.list",
  zastepstwa: "cases.replacements",
  stanowisko: "station.series",
  "wykaz-akt": "recordPlan.plans",
  komorki: "units.list",
  pin: "people.changePin",
  podglady: "audit.views",
};

/** Settings that this person may see; one section at a time, named in the address. */
export function SettingsScreen() {
  const person = usePerson();
  const { section } = useSearch({ from: "/ustawienia" });
  const shown = settingsSections.filter((each) => may(person, needs[each]));
  const here = section !== undefined && shown.includes(section) ? section : (shown[0] ?? "pin");
  return (
    <div className={css.screen}>
      <nav className={css.sections} aria-label={words.settings.title}>
        {shown.map((each) => (
          <Link
            key={each}
            to="/ustawienia"
            search={{ section: each }}
            className={css.section}
            aria-current={each === here ? "page" : undefined}
          >
            {words.settings.sections[each]}
          </Link>
        ))}
      </nav>
      <div className={css.inside}>
        <h2 className={css.title}>{words.settings.sections[here]}</h2>
        {inside(here)}
      </div>
    </div>
  );
}

function inside(section: SettingsSection): ReactNode {
  switch (section) {
    case "drukarki":
      return <PrinterSettings />;
    case "osoby":
      return <PeopleSettings />;
    case "zastepstwa":
      return (
        <Suspense>
          <Replacements />
        </Suspense>
      );
    case "stanowisko":
      return <StationSettings />;
    case "wykaz-akt":
      return <RecordPlanSettings />;
    case "komorki":
      return <UnitsSettings />;
    case "pin":
      return <OwnPin />;
    case "podglady":
      return <ViewLog />;
    default:
      return section satisfies never;
  }
}
