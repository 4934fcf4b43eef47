import { type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import css from "./Dialog.module.css";

export type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
};

/** Only for what cannot go on without an answer. Esc and a click beside it close it and change nothing. */
export function Dialog({ title, children, open, onClose, wide = false }: DialogProps) {
  return (
    <ModalOverlay
      className={css.over ?? ""}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable
    >
      <Modal className={css.sheet ?? ""} data-wide={wide || undefined}>
        <AriaDialog className={css.dialog ?? ""}>
          <Heading slot="title" className={css.title ?? ""}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
