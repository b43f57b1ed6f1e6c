/** Deutsch: was an Vertragsdokumenten auffällt. */
import type { DocumentFacts } from '../../../../app/contracts/reviewAdvice';
import type { GermanAdvice } from './german';

export const DOCUMENT_FINDINGS_DE: GermanAdvice<DocumentFacts> = {
  'document-unreadable': {
    title: ({ because }) => `Das Dokument ist nicht lesbar: ${because}`,
    remedy: 'Lassen Sie es weg oder wählen Sie ein lesbares: Sein Inhalt wurde nicht mit dem Vertrag verglichen.',
  },
  'document-pages-unread': {
    title: ({ pages }) => `Seiten ohne Text, etwa Scans, wurden nicht gelesen: ${pages}.`,
    remedy: 'Lesen Sie sie selbst oder lassen Sie den Text erkennen (OCR) und fügen Sie das Dokument erneut hinzu.',
  },
  'document-twice': {
    title: () => 'Zwei Dokumente haben denselben Dateinamen; niemand könnte sagen, aus welchem eine Klausel zitiert ist.',
    remedy: 'Benennen Sie eines um.',
  },
  'document-of-unknown-contract': {
    title: ({ agreement }) => `Das Dokument soll zu ${agreement} gehören, das weder Vertrag noch Leistungsbeschreibung hier ist.`,
    remedy: 'Wählen Sie eines, das vorhanden ist.',
  },
  'document-of-no-contract': {
    title: () => 'Das Dokument gehört zu keinem Vertrag: Es nennt weder eine Vertragsnummer noch eine Partei mit genau einem Vertrag.',
    remedy: 'Geben Sie den Vertrag an; bis dahin wird es mit keinem verglichen.',
  },
  'document-names-several': {
    title: ({ agreements }) => `Das Dokument gehört vielleicht zu ${agreements}.`,
    remedy: 'Geben Sie an, zu welchem; bis dahin wird es mit keinem verglichen.',
  },
  'document-for-no-file': {
    title: ({ agreement }) => `Ein Dokument soll zu ${agreement} gehören, aber eine Datei dieses Namens fehlt.`,
    remedy: 'Fügen Sie die Datei hinzu oder nehmen Sie die Angabe weg.',
  },
};
