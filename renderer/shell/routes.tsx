import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { registryFilterSchema } from "../../main/contract/registry.ts";
import { caseListSearch, disposalSearch, listsSearch, whoseSearch } from "../cases/case-search.ts";
import { outSearch } from "../letters/out-search.ts";
import { RegisterScreen } from "../register/RegisterScreen.tsx";
import { RegistryScreen } from "../registry/RegistryScreen.tsx";
import { settingsSections } from "../settings/sections.ts";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";
import { Frame } from "./Frame.tsx";

/** Ids only ever stand in the address, never a name or a number of a person. */
const id = z.string().min(1).max(80).optional().catch(undefined);
const frameSearch = z.object({ item: id, describe: id, case: id, letter: id });

const root = createRootRoute({
  component: Frame,
  validateSearch: frameSearch,
  notFoundComponent: RegistryScreen,
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/kancelaria" });
  },
});

const registry = createRoute({ getParentRoute: () => root, path: "/kancelaria", component: RegistryScreen });

/** A filter that the address got wrong is left out rather than breaking the page. Words are kept elsewhere (`search-words.tsx`). */
const shape = registryFilterSchema.shape;
const registerSearch = z.object({
  from: shape.from.catch(undefined),
  to: shape.to.catch(undefined),
  unit: shape.unit.catch(undefined),
  matter: shape.matter.catch(undefined),
  channel: shape.channel.catch(undefined),
  state: shape.state.catch(undefined),
  point: shape.point.catch(undefined),
  bare: shape.bare.catch(undefined),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/rejestr",
  component: RegisterScreen,
  validateSearch: registerSearch,
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/ustawienia",
  component: SettingsScreen,
  validateSearch: z.object({ section: z.enum(settingsSections).optional().catch(undefined) }),
});

// The counters of cases and of letters out are fetched when first opened: who only registers never waits for them.
const board = createRoute({
  getParentRoute: () => root,
  path: "/sprawy",
  component: lazyRouteComponent(() => import("../cases/BoardScreen.tsx"), "BoardScreen"),
  validateSearch: whoseSearch,
});

const caseList = createRoute({
  getParentRoute: () => root,
  path: "/sprawy/lista",
  component: lazyRouteComponent(() => import("../cases/CaseListScreen.tsx"), "CaseListScreen"),
  validateSearch: caseListSearch,
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: "/sprawy/do-zalozenia",
  component: lazyRouteComponent(() => import("../cases/InboxScreen.tsx"), "InboxScreen"),
  validateSearch: whoseSearch,
});

const lists = createRoute({
  getParentRoute: () => root,
  path: "/sprawy/spisy",
  component: lazyRouteComponent(() => import("../cases/ListsScreen.tsx"), "ListsScreen"),
  validateSearch: listsSearch,
});

const disposal = createRoute({
  getParentRoute: () => root,
  path: "/sprawy/brakowanie",
  component: lazyRouteComponent(() => import("../cases/DisposalScreen.tsx"), "DisposalScreen"),
  validateSearch: disposalSearch,
});

const outgoing = createRoute({
  getParentRoute: () => root,
  path: "/wysylka",
  component: lazyRouteComponent(() => import("../letters/OutScreen.tsx"), "OutScreen"),
  validateSearch: outSearch,
});

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([
      start,
      registry,
      register,
      board,
      caseList,
      inbox,
      lists,
      disposal,
      outgoing,
      settings,
    ]),
    history: createHashHistory(),
    defaultPreload: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
