import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from "@tanstack/react-router";
import { z } from "zod";
import { registryFilterSchema } from "../../main/contract/registry.ts";
import { RegisterScreen } from "../register/RegisterScreen.tsx";
import { RegistryScreen } from "../registry/RegistryScreen.tsx";
import { settingsSections } from "../settings/sections.ts";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";
import { Frame } from "./Frame.tsx";

/** Ids only ever stand in the address, never a name or a number of a person. */
const id = z.string().min(1).max(80).optional().catch(undefined);
const frameSearch = z.object({ item: id, describe: id });

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

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([start, registry, register, settings]),
    history: createHashHistory(),
    defaultPreload: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
