/** Where at the centre each message is sent, always as `POST` with a JSON body. Part of what is signed. */
export const addresses = {
  hello: "/sync/v1/hello",
  push: "/sync/v1/push",
  pull: "/sync/v1/pull",
  enrol: "/sync/v1/enrol",
  caseNumber: "/sync/v1/case-number",
  caseList: "/sync/v1/case-list",
} as const;

export type Address = (typeof addresses)[keyof typeof addresses];
