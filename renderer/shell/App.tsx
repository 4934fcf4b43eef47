import { OfficeProvider } from "../api/office.tsx";
import { KeysProvider } from "../keys/use-keys.tsx";
import { Gate } from "./Gate.tsx";

export function App() {
  return (
    <KeysProvider>
      <OfficeProvider>
        <Gate />
      </OfficeProvider>
    </KeysProvider>
  );
}
