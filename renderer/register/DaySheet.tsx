import { useMutation } from "@tanstack/react-query";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { useToday } from "../parts/use-now.ts";

const say = words.registry.register;

/** The register of one day on paper: of the day that the filter begins with, else of today. What came of it is said beside. */
export function DaySheet({ day }: { readonly day: string | undefined }) {
  const { queries } = useOffice();
  const today = useToday();
  const print = useMutation(queries.print.registerSheet.mutationOptions());
  const wanted = day ?? today;
  return (
    <>
      <Button
        kind="quiet"
        icon="printed"
        disabled={print.isPending}
        onPress={() => print.mutate({ day: wanted })}
      >
        {say.printDay(shortDay(wanted, today))}
      </Button>
      <output>
        {print.error === null ? (print.isSuccess ? say.printedDay : "") : failureOf(print.error).sentence}
      </output>
    </>
  );
}
