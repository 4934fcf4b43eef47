import { useInfiniteQuery } from "@tanstack/react-query";
import { type z } from "zod";
import { type viewLineSchema } from "../../main/contract/audit.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { type Column, DataTable } from "../parts/DataTable.tsx";
import { EmptyState, ErrorState, Note, Waiting } from "../parts/Notice.tsx";
import { useScans } from "../scan/scans.tsx";
import css from "./SettingsScreen.module.css";

type ViewLine = z.infer<typeof viewLineSchema>;

const say = words.settings.views;
const PAGE = 200;

/** A word for a code of the log; a code from a newer program stands as it is. */
const named = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

const columns: readonly Column<ViewLine>[] = [
  { id: "at", header: say.at, width: "128px", cell: (line) => shortInstant(line.at, new Date()) },
  { id: "by", header: say.by, width: "minmax(120px, 1fr)", cell: (line) => line.by },
  { id: "what", header: say.what, width: "120px", cell: (line) => named(say.whats, line.what) },
  {
    id: "subject",
    header: say.subject,
    width: "minmax(160px, 1fr)",
    code: true,
    cell: (line) => line.subject,
  },
  {
    id: "purpose",
    header: say.purpose,
    width: "minmax(120px, 1fr)",
    cell: (line) => named(say.purposes, line.purpose),
  },
];

/** Who looked at what: for the inspector, who may see nothing else by it. */
export function ViewLog() {
  const { queries } = useOffice();
  const { look } = useScans();
  const pages = useInfiniteQuery(
    queries.audit.views.infiniteOptions({
      input: (after: string | null) => ({ after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
  );
  if (pages.error !== null) {
    const failure = failureOf(pages.error);
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  }
  if (pages.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  const whole = pages.data.pages.every((page) => page.chainWhole);
  const rows = pages.data.pages.flatMap((page) => page.rows);
  return (
    <>
      {whole ? <Note>{say.whole}</Note> : <ErrorState what={say.broken} />}
      <div className={css.log}>
        <DataTable
          label={words.settings.sections.podglady}
          columns={columns}
          rows={rows}
          rowId={(line) => `${line.at} ${line.by} ${line.subject}`}
          onOpen={(line) => look(line.subject, () => undefined)}
          onEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          empty={<EmptyState>{say.empty}</EmptyState>}
        />
      </div>
    </>
  );
}
