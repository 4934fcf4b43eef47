import { z } from "zod";
import { dayFileSchema } from "../protocol/day-file.ts";
import { exchanges } from "../protocol/exchanges.ts";
import { refusals, refusalSchema } from "../protocol/refusal.ts";
import { PROTOCOL } from "../protocol/version.ts";
import {
  adminAnswers,
  codeRequestSchema,
  newEpochSchema,
  officeSchema,
  revocationSchema,
  stationSchema,
  yearSchema,
} from "./admin-schemas.ts";
import { statusAnswerSchema, statusQuestionSchema } from "./public/wire.ts";

type Operation = {
  readonly summary: string;
  readonly up: z.ZodType;
  readonly down: z.ZodType;
  readonly security: readonly Record<string, readonly string[]>[];
};

const signed = [{ station: [] }];
const admin = [{ administrator: [] }];

/** Every address of the centre that speaks JSON. An address without a row is not in the document; a test compares. */
const operations: Readonly<Record<string, Operation>> = {
  [exchanges.hello.address]: { summary: "Check-in: how far station and centre are", ...ofExchange("hello") },
  [exchanges.push.address]: { summary: "A station's facts on their way up", ...ofExchange("push") },
  [exchanges.pull.address]: { summary: "Facts after a position, may wait for news", ...ofExchange("pull") },
  [exchanges.enrol.address]: { summary: "A one-time code makes a machine a station", ...ofExchange("enrol") },
  [exchanges.caseNumber.address]: {
    summary: "The next number of a list of cases, once for each case",
    ...ofExchange("caseNumber"),
  },
  [exchanges.caseList.address]: {
    summary: "A list of cases is taken to a station, or may be given back",
    ...ofExchange("caseList"),
  },
  "/public/v1/status": {
    summary: "State of a matter by the number on the receipt",
    up: statusQuestionSchema,
    down: statusAnswerSchema,
    security: [],
  },
  "/admin/v1/codes": order("Make a one-time code", codeRequestSchema, adminAnswers.code),
  "/admin/v1/stations": order("All stations of an office", officeSchema, adminAnswers.stations),
  "/admin/v1/continuity": order("A reason for each missing number", yearSchema, adminAnswers.continuity),
  "/admin/v1/revoke": order("End a station's right to speak", revocationSchema, adminAnswers.done),
  "/admin/v1/epoch": order("New epoch and point for a cloned station", newEpochSchema, adminAnswers.epoch),
  "/admin/v1/case-lists": order(
    "Lists of cases and who numbers in them",
    officeSchema,
    adminAnswers.caseLists,
  ),
  "/admin/v1/take-back-lists": order(
    "The centre numbers again in the lists of a revoked station",
    stationSchema,
    adminAnswers.takenBack,
  ),
  "/admin/v1/case-numbers-go-on": order(
    "Give numbers of cases whoever a restored centre waits for",
    officeSchema,
    adminAnswers.numbersGoOn,
  ),
  "/admin/v1/import": order("Bring in a day file", dayFileSchema, adminAnswers.imported),
  "/admin/v1/centre-epoch": order("Open a new centre epoch", officeSchema, adminAnswers.centreEpoch),
};

/** The OpenAPI document of the centre, made of the very schemas that check its requests. */
export function openApi(server: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Centralny magazyn EBOI",
      version: String(PROTOCOL),
      description:
        "Facts of an office's stations in one order, and the public state of matters. Rules: sync/SPEC.md.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: server }],
    paths: {
      ...Object.fromEntries(
        Object.entries(operations).map(([path, operation]) => [path, { post: post(operation) }]),
      ),
      "/health": {
        get: {
          summary: "Whether the centre runs, and on which store",
          security: [],
          responses: { 200: answer("It runs", z.object({ ok: z.literal(true), store: z.string() })) },
        },
      },
    },
    components: {
      schemas: { Refusal: json(refusalSchema) },
      securitySchemes: {
        station: {
          type: "apiKey",
          in: "header",
          name: "authorization",
          description:
            "`Okienko <JWT>`: EdDSA over method, path, time, nonce and the body's SHA-256 (SIGN-1).",
        },
        administrator: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function ofExchange(name: keyof typeof exchanges): Pick<Operation, "up" | "down" | "security"> {
  const { up, down } = exchanges[name];
  return { up, down, security: signed };
}

function order(summary: string, up: z.ZodType, down: z.ZodType): Operation {
  return { summary, up, down, security: admin };
}

function post({ summary, up, down, security }: Operation): object {
  const statuses = new Set(Object.values(refusals).map(({ status }) => status));
  const refused = {
    description: "A refusal: code, details, and when to try again",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
  };
  return {
    summary,
    security,
    requestBody: { required: true, content: { "application/json": { schema: json(up) } } },
    responses: {
      200: answer("Done", down),
      ...Object.fromEntries([...statuses].map((status) => [status, refused])),
    },
  };
}

function answer(description: string, schema: z.ZodType): object {
  return { description, content: { "application/json": { schema: json(schema) } } };
}

function json(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}
