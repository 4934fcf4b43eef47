import { type CitizenWords } from "./citizen-pl.ts";

/** As `citizen-pl.ts`, in English. */
export const citizenEn: CitizenWords = {
  "not-present":
    "A trusted profile can only be confirmed in person. The person must come here themselves; nobody can act for them.",
  "no-document":
    "I cannot confirm your identity without a document. Please come back with a valid identity card or passport.",
  "identity-not-established":
    "I cannot establish your identity from this document. Please come back with another valid document with a recent photograph.",
  "pesel-not-shown":
    "This document does not show a PESEL number. Please also bring a document issued in Poland that shows it, for example the certificate of registration of residence.",
  "document-not-accepted":
    "I cannot accept this document here. Polish citizens show an identity card or passport, EU citizens the identity card or passport of their country, other foreigners a passport or residence card.",
  "mobile-id-not-accepted":
    "This point does not accept the mobile identity card (mDowód). Please show your identity card or passport.",
  "document-invalid":
    "This document has been cancelled or raises doubts, so I cannot accept it. Please come back with another valid document.",
  "document-damaged":
    "This document is damaged, so I cannot accept it. Please come back with another document, or replace this one.",
  "document-expired": "This document has expired. Please come back with a valid identity document.",
  "under-age":
    "A trusted profile is available from the age of 13. Please come back after your 13th birthday.",
  "no-legal-capacity":
    "A trusted profile is for persons with full or limited legal capacity. In this case the legal guardian deals with offices.",
  "application-missing":
    "There is no application for a trusted profile. It is made online at pz.gov.pl before coming here; I will give you a leaflet, and there is a computer in the office.",
  "application-expired":
    "The application has expired. Please make a new one at pz.gov.pl and come before it expires.",
  "application-incomplete":
    "Data are missing from the application. Please make a new one at pz.gov.pl and come again.",
  "pesel-differs":
    "The PESEL number in the application is not the one in the document. Please make a new application with the number copied from the document.",
  "birth-date-differs":
    "The date of birth in the application is not the one in the document. Please make a new application with the date copied from the document.",
  "surname-differs":
    "The surname in the application is not the one in the document. Please make a new application with the surname exactly as in the document.",
  "names-differ":
    "The given names in the application are not those in the document. Please make a new application with all names as in the document.",
  "profile-exists":
    "A valid trusted profile with these data already exists. You can use it; a lost password is recovered at pz.gov.pl.",
  "profile-missing":
    "There is no trusted profile that this request could concern. A new one is applied for at pz.gov.pl.",
  "profile-expired":
    "The trusted profile has already expired, so it cannot be extended or invalidated. A new one is applied for at pz.gov.pl.",
  "signature-refused":
    "I cannot settle this without your signature on the application. You can come back at any time while the application is valid.",
  "fraud-suspected":
    "I cannot settle this matter today. You can get information in writing here; you can also make a new application.",
  "state-system-down":
    "The state's system is not working now, so this has to wait. Nothing is lost; I will give you a time to come back.",
  suspicion: "I have to check something with my supervisor. Please wait a moment.",
  "ready-to-confirm": "Everything agrees. I am confirming your trusted profile; it works at once.",
  "ready-to-extend": "Everything agrees. I am extending your trusted profile.",
  "ready-to-invalidate":
    "Everything agrees. I am invalidating your trusted profile; it stops working at once.",
};
