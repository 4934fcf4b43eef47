/**
 * The part of the Internet Printing Protocol (RFC 8010) that a queue needs: text, whole numbers, yes or no. Written here because
 * the IPP packages of the registry are unmaintained, and the whole is one page.
 *
 *   version(2) operation or status(2) request(4) { group tag(1) { value tag(1) name length(2) name value length(2) value }* }* 03 data
 */
export type IppText = "charset" | "language" | "uri" | "name" | "keyword" | "mime";

export type IppAttribute =
  | { readonly name: string; readonly is: IppText; readonly values: readonly string[] }
  | { readonly name: string; readonly is: "integer"; readonly values: readonly number[] };

export type IppRequest = {
  readonly operation: number;
  readonly operationAttributes: readonly IppAttribute[];
  readonly jobAttributes?: readonly IppAttribute[];
  readonly data?: Uint8Array;
};

/** Values by attribute name; a value of a kind that nobody here reads (ranges, collections) is null. */
export type IppGroup = ReadonlyMap<string, readonly (string | number | boolean | null)[]>;

export type IppAnswer = {
  readonly status: number;
  readonly groups: readonly { readonly tag: number; readonly attributes: IppGroup }[];
};

export const ippTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04 } as const;

const valueTags = {
  integer: 0x21,
  uri: 0x45,
  name: 0x42,
  keyword: 0x44,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

export function encodeIpp(request: IppRequest): Uint8Array {
  const head = Buffer.alloc(8);
  // Version 1.1: every CUPS and every IPP printer speaks it.
  head.writeUInt16BE(0x0101, 0);
  head.writeUInt16BE(request.operation, 2);
  head.writeUInt32BE(1, 4);
  const job = request.jobAttributes ?? [];
  return Buffer.concat([
    head,
    Buffer.of(ippTags.operation),
    ...request.operationAttributes.flatMap(encodeAttribute),
    ...(job.length > 0 ? [Buffer.of(ippTags.job), ...job.flatMap(encodeAttribute)] : []),
    Buffer.of(ippTags.end),
    request.data ?? new Uint8Array(),
  ]);
}

function encodeAttribute(attribute: IppAttribute): Buffer[] {
  const values = attribute.is === "integer" ? attribute.values.map(wholeNumber) : attribute.values.map(text);
  // Further values of one attribute repeat its tag with an empty name.
  return values.map((value, at) => {
    const name = Buffer.from(at === 0 ? attribute.name : "", "utf8");
    return Buffer.concat([Buffer.of(valueTags[attribute.is]), length(name), name, length(value), value]);
  });
}

function text(value: string): Buffer {
  return Buffer.from(value, "utf8");
}

function wholeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function length(bytes: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return size;
}

/** Reads an answer; undefined when it is not IPP or is cut short. */
export function decodeIpp(bytes: Uint8Array): IppAnswer | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < 9) return undefined;
  const status = all.readUInt16BE(2);
  const groups: { tag: number; attributes: Map<string, (string | number | boolean | null)[]> }[] = [];
  let at = 8;
  let last: (string | number | boolean | null)[] | undefined;
  for (;;) {
    const tag = all[at];
    if (tag === undefined) return undefined;
    at += 1;
    if (tag === ippTags.end) return { status, groups };
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() });
      last = undefined;
      continue;
    }
    const name = counted(all, at);
    if (name === undefined) return undefined;
    const value = counted(all, at + 2 + name.length);
    const group = groups.at(-1);
    if (value === undefined || group === undefined) return undefined;
    at += 4 + name.length + value.length;
    if (name.length > 0) {
      last = [];
      group.attributes.set(name.toString("utf8"), last);
    }
    last?.push(decodeValue(tag, value));
  }
}

function counted(all: Buffer, at: number): Buffer | undefined {
  if (at + 2 > all.length) return undefined;
  const size = all.readUInt16BE(at);
  return at + 2 + size > all.length ? undefined : all.subarray(at + 2, at + 2 + size);
}

function decodeValue(tag: number, value: Buffer): string | number | boolean | null {
  if ((tag === 0x21 || tag === 0x23) && value.length === 4) return value.readInt32BE(0);
  if (tag === 0x22 && value.length === 1) return value[0] === 1;
  // textWithLanguage and nameWithLanguage: the language, then the text.
  if (tag === 0x35 || tag === 0x36) {
    const language = counted(value, 0);
    return language === undefined ? null : (counted(value, 2 + language.length)?.toString("utf8") ?? null);
  }
  return tag >= 0x41 && tag <= 0x49 ? value.toString("utf8") : null;
}
