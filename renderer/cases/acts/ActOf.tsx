import { type ReactNode } from "react";
import { type Asking } from "./asking.ts";
import { type ActProps } from "./act-props.ts";
import { AnnulForm } from "./AnnulForm.tsx";
import { AssignForm } from "./AssignForm.tsx";
import { ClockForm } from "./ClockForm.tsx";
import { CloseFolderForm } from "./CloseFolderForm.tsx";
import { CloseForm } from "./CloseForm.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { DescribeForm } from "./DescribeForm.tsx";
import { ExtendForm } from "./ExtendForm.tsx";
import { HoldForm } from "./HoldForm.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { MoveForm } from "./MoveForm.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { OpenForm } from "./OpenForm.tsx";
import { PapersOfCase } from "./PapersOfCase.tsx";
import { PartForm } from "./PartForm.tsx";
import { ProceedingForm } from "./ProceedingForm.tsx";

/** The form of what was asked for. */
export function ActOf({ asking, ...props }: ActProps & { readonly asking: NonNullable<Asking> }): ReactNode {
  switch (asking.act) {
    case "openCase":
      return <OpenForm {...props} />;
    case "move":
      return <MoveForm {...props} />;
    case "assign":
      return <AssignForm {...props} />;
    case "join":
      return <JoinForm {...props} />;
    case "part":
      return <PartForm {...props} item={asking.item} />;
    case "note":
      return <NoteForm {...props} />;
    case "close":
      return <CloseForm {...props} />;
    case "closeFolder":
      return <CloseFolderForm {...props} />;
    case "clock":
      return <ClockForm {...props} />;
    case "extend":
      return <ExtendForm {...props} />;
    case "proceeding":
      return <ProceedingForm {...props} />;
    case "describe":
      return <DescribeForm {...props} />;
    case "correct":
      return <CorrectForm {...props} />;
    case "papers":
      return <PapersOfCase {...props} />;
    case "annul":
      return <AnnulForm {...props} />;
    case "hold":
      return <HoldForm {...props} />;
    // A letter is no form beside the case: it has a desk of its own.
    case "letter":
      return null;
    default:
      return asking satisfies never;
  }
}
