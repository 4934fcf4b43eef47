import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type PrinterConfig, printerConfigSchema } from "../../main/domain/printing/printer-config.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useFailures } from "../api/use-failures.ts";
import { useOffice } from "../api/office.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./SettingsScreen.module.css";

const say = words.settings.printers;
const kinds = ["folder", "tcp", "cups", "windows"] as const;
const uses = ["label", "receipt", "sheet"] as const;

export function freshPrinter(): PrinterConfig {
  return {
    kind: "folder",
    folder: "",
    id: crypto.randomUUID(),
    name: "",
    serves: ["label"],
    format: "pdf",
    dpi: 203,
    labelSize: "50x25",
    receiptSize: "A5",
  };
}

/** Where a printer is, as typed; only what belongs to its kind is sent. */
type Where = {
  readonly folder: string;
  readonly host: string;
  readonly port: string;
  readonly queue: string;
  readonly printer: string;
};

function whereOf(config: PrinterConfig): Where {
  const nowhere = { folder: "", host: "", port: "9100", queue: "", printer: "" };
  switch (config.kind) {
    case "folder":
      return { ...nowhere, folder: config.folder };
    case "tcp":
      return { ...nowhere, host: config.host, port: String(config.port) };
    case "cups":
      return { ...nowhere, queue: config.queue };
    case "windows":
      return { ...nowhere, printer: config.printer };
    default:
      return config satisfies never;
  }
}

function configOf(
  shared: Omit<PrinterConfig, "kind">,
  kind: PrinterConfig["kind"],
  where: Where,
): PrinterConfig {
  const { id, name, serves, format, dpi, labelSize, receiptSize } = shared;
  const common = { id, name, serves, format, dpi, labelSize, receiptSize };
  switch (kind) {
    case "folder":
      return { ...common, kind, folder: where.folder };
    case "tcp":
      return { ...common, kind, host: where.host.trim(), port: Number(where.port) };
    case "cups":
      return { ...common, kind, queue: where.queue.trim() };
    case "windows":
      return { ...common, kind, printer: where.printer };
    default:
      return kind satisfies never;
  }
}

/** One printer: where it is, what it serves, which paper lies in it. */
export function PrinterForm({
  initial,
  onDone,
}: {
  readonly initial: PrinterConfig;
  readonly onDone: () => void;
}) {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const [shared, setShared] = useState(initial);
  const [kind, setKind] = useState(initial.kind);
  const [where, setWhere] = useState(() => whereOf(initial));
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const save = useMutation(
    queries.print.savePrinter.mutationOptions({
      onSuccess: (printers) => {
        cache.setQueryData(queries.print.printers.queryKey(), printers);
        onDone();
      },
    }),
  );
  const failures = useFailures(checked, save.error);
  const at = (field: string) => failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find((failure) => failure.field === undefined);
  const change = (next: Partial<Omit<PrinterConfig, "kind">>): void =>
    setShared((now) => ({ ...now, ...next }));
  const place = (field: keyof Where, label: string, code = false) => (
    <TextField
      id={field}
      label={label}
      kind={code ? "code" : "text"}
      value={where[field]}
      onChange={(value) => setWhere((now) => ({ ...now, [field]: value }))}
      error={at(field)}
    />
  );

  function store(): void {
    const config = configOf(shared, kind, where);
    const wrong = checkInput(printerConfigSchema, config);
    setChecked(wrong);
    if (wrong.length === 0) save.mutate(config);
  }
  return (
    <MovingForm label={say.new} className={css.form} onEnd={store} failures={failures}>
      <TextField
        id="name"
        label={say.name}
        description={say.nameHint}
        value={shared.name}
        onChange={(name) => change({ name })}
        error={at("name")}
        focused
      />
      <Segmented
        id="kind"
        label={say.kind}
        options={kinds.map((value) => ({ value, label: say.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      {kind === "folder" ? place("folder", say.folder, true) : null}
      {kind === "tcp" ? (
        <div className={css.pair}>
          {place("host", say.host, true)}
          {place("port", say.port, true)}
        </div>
      ) : null}
      {kind === "cups" ? place("queue", say.queue, true) : null}
      {kind === "windows" ? place("printer", say.windowsName) : null}
      <fieldset className={css.card}>
        <legend>{say.serves}</legend>
        {uses.map((use) => (
          <Checkbox
            key={use}
            id={`serves-${use}`}
            checked={shared.serves.includes(use)}
            onChange={(on) =>
              change({ serves: uses.filter((each) => (each === use ? on : shared.serves.includes(each))) })
            }
          >
            {say.servesKinds[use]}
          </Checkbox>
        ))}
        {at("serves") === undefined ? null : <ErrorState what={at("serves") ?? ""} />}
      </fieldset>
      <Segmented
        id="format"
        label={say.format}
        options={(["zpl", "pdf"] as const).map((value) => ({ value, label: say.formats[value] }))}
        value={shared.format}
        onChange={(format) => change({ format })}
      />
      {shared.format === "zpl" ? (
        <Segmented
          id="dpi"
          label={say.dpi}
          options={(["203", "300"] as const).map((value) => ({ value, label: `${value} dpi` }))}
          value={shared.dpi === 203 ? "203" : "300"}
          onChange={(dpi) => change({ dpi: dpi === "203" ? 203 : 300 })}
        />
      ) : null}
      {shared.serves.includes("label") ? (
        <Segmented
          id="labelSize"
          label={say.labelSize}
          options={(["50x25", "70x30"] as const).map((value) => ({ value, label: say.labelSizes[value] }))}
          value={shared.labelSize}
          onChange={(labelSize) => change({ labelSize })}
        />
      ) : null}
      {shared.serves.includes("receipt") ? (
        <Segmented
          id="receiptSize"
          label={say.receiptSize}
          options={(["A5", "80mm"] as const).map((value) => ({ value, label: say.receiptSizes[value] }))}
          value={shared.receiptSize}
          onChange={(receiptSize) => change({ receiptSize })}
        />
      ) : null}
      <FormButtons
        does={words.settings.save}
        onDo={store}
        busy={save.isPending}
        onLeave={onDone}
        failure={general}
      />
    </MovingForm>
  );
}
