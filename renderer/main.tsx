import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App.tsx";

const place = document.getElementById("window");
if (place === null) throw new Error("index.html has no place for the window");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
