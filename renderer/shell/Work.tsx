import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { makeRouter } from "./routes.tsx";

/** The work itself: the frame and the screen of the counter that is open. */
export default function Work() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
