import { type DecisionReason } from "../../domain/trusted-profile/reasons.ts";

/** What the officer tells the citizen, in one breath: what happened, and what to do next. Nobody is told of a suspicion. */
export const citizenPl = {
  "not-present":
    "Profil zaufany można potwierdzić tylko osobiście. Proszę, żeby ta osoba przyszła sama; nikt nie może jej zastąpić.",
  "no-document":
    "Nie mogę potwierdzić tożsamości bez dokumentu. Proszę przyjść z ważnym dowodem osobistym albo paszportem.",
  "identity-not-established":
    "Na podstawie tego dokumentu nie mogę stwierdzić tożsamości. Proszę przyjść z innym ważnym dokumentem z aktualnym zdjęciem.",
  "pesel-not-shown":
    "Na tym dokumencie nie ma numeru PESEL. Proszę przynieść także wydany w Polsce dokument z numerem PESEL, na przykład zaświadczenie o zarejestrowaniu pobytu.",
  "document-not-accepted":
    "Tego dokumentu nie mogę tu przyjąć. Obywatel Polski pokazuje dowód osobisty albo paszport, obywatel UE dowód albo paszport swojego kraju, inny cudzoziemiec paszport albo kartę pobytu.",
  "mobile-id-not-accepted":
    "W tym punkcie nie można posłużyć się mDowodem. Proszę pokazać dowód osobisty albo paszport.",
  "document-invalid":
    "Ten dokument jest unieważniony albo budzi wątpliwości, więc nie mogę go przyjąć. Proszę przyjść z innym ważnym dokumentem.",
  "document-damaged":
    "Ten dokument jest uszkodzony, więc nie mogę go przyjąć. Proszę przyjść z innym dokumentem albo wymienić ten.",
  "document-expired":
    "Ten dokument stracił ważność. Proszę przyjść z ważnym dowodem osobistym albo paszportem.",
  "under-age": "Profil zaufany można mieć od ukończenia 13 lat. Proszę przyjść po trzynastych urodzinach.",
  "no-legal-capacity":
    "Profil zaufany może mieć osoba, która ma pełną albo ograniczoną zdolność do czynności prawnych. Sprawy urzędowe prowadzi w tym wypadku opiekun prawny.",
  "application-missing":
    "Nie ma wniosku o profil zaufany. Wniosek składa się przez internet na pz.gov.pl, a potem przychodzi tutaj; dam ulotkę, a komputer stoi w urzędzie.",
  "application-expired":
    "Wniosek stracił ważność. Proszę złożyć nowy na pz.gov.pl i przyjść, zanim minie jego termin.",
  "application-incomplete":
    "We wniosku brakuje danych. Proszę złożyć nowy na pz.gov.pl i przyjść jeszcze raz.",
  "pesel-differs":
    "Numer PESEL we wniosku jest inny niż w dokumencie. Proszę złożyć nowy wniosek z numerem przepisanym z dokumentu.",
  "birth-date-differs":
    "Data urodzenia we wniosku jest inna niż w dokumencie. Proszę złożyć nowy wniosek z datą przepisaną z dokumentu.",
  "surname-differs":
    "Nazwisko we wniosku jest inne niż w dokumencie. Proszę złożyć nowy wniosek z nazwiskiem dokładnie takim jak w dokumencie.",
  "names-differ":
    "Imiona we wniosku są inne niż w dokumencie. Proszę złożyć nowy wniosek ze wszystkimi imionami, tak jak w dokumencie.",
  "profile-exists":
    "Profil zaufany dla tych danych już istnieje i jest ważny. Można się nim posługiwać; hasło odzyskuje się na pz.gov.pl.",
  "profile-missing":
    "Nie ma profilu zaufanego, którego dotyczy ta prośba. Nowy zakłada się wnioskiem na pz.gov.pl.",
  "profile-expired":
    "Profil zaufany stracił już ważność, więc nie ma czego przedłużać ani unieważniać. Nowy zakłada się wnioskiem na pz.gov.pl.",
  "signature-refused":
    "Bez podpisu na wniosku nie mogę załatwić sprawy. Można wrócić w każdej chwili, dopóki wniosek jest ważny.",
  "fraud-suspected":
    "Nie mogę dziś załatwić tej sprawy. Informację na piśmie można dostać tutaj; można też złożyć nowy wniosek.",
  "state-system-down":
    "System państwowy teraz nie działa, więc sprawa musi poczekać. Nic nie przepada; podam termin, w którym zapraszam ponownie.",
  suspicion: "Muszę jeszcze coś sprawdzić z kierownikiem. Proszę chwilę poczekać.",
  "ready-to-confirm": "Wszystko się zgadza. Potwierdzam profil zaufany; działa od razu.",
  "ready-to-extend": "Wszystko się zgadza. Przedłużam ważność profilu zaufanego.",
  "ready-to-invalidate": "Wszystko się zgadza. Unieważniam profil zaufany; od tej chwili nie działa.",
} as const satisfies Record<DecisionReason, string>;

/** The shape that each other language is checked against. */
export type CitizenWords = Readonly<Record<keyof typeof citizenPl, string>>;
