/** The page: ribbon above, the spreadsheet on the left, the add-in's pane on the right. */
import { type DragEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { RunningHost } from '../host/createHost';
import { CellMenu, type CellMenuProps } from './CellMenu';
import { type FileAction, RibbonBar } from './RibbonBar';
import type { Ribbon, RibbonButton } from './manifestRibbon';
import { SampleShelf } from './SampleShelf';
import { SheetWindow } from './SheetWindow';
import { TaskPane } from './TaskPane';
import { useDocument } from './useDocument';
import { usePane } from './usePane';
import { giveToPane } from './files';

export function App({ ribbon, onHost }: { readonly ribbon: Ribbon | undefined; readonly onHost: (host: RunningHost | undefined) => void }) {
  const desk = useDocument();
  const { document: open, notice, tell } = desk;
  const pane = usePane(open?.host, ribbon?.namespace);
  const [paneOpen, setPaneOpen] = useState(true);
  const [shelfOpen, setShelfOpen] = useState(false);
  const [menuAt, setMenuAt] = useState<CellMenuProps['at'] | undefined>(undefined);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => onHost(open?.host), [open, onHost]);

  const fileActions: readonly FileAction[] = [
    { label: 'Open…', hint: 'An .xlsx of yours; it stays on this machine', act: () => chooser.current?.click() },
    { label: 'Save a copy', hint: 'Download the workbook as it is now', act: desk.save },
    { label: 'New', hint: 'An empty workbook', act: desk.openNew },
    { label: 'Load the sample month', hint: 'Begin again with Northlight Media', act: desk.openSample },
    { label: 'Sample files', hint: 'Bank files and contract documents of the sample month', act: () => setShelfOpen(true) },
  ];
  const press = ({ id, action }: RibbonButton): void => {
    setPaneOpen(true);
    setMenuAt(undefined);
    if (action.kind === 'command') pane.run(action.name, id).catch((error: Error) => tell({ kind: 'problem', text: error.message }));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    desk.openFiles([...event.dataTransfer.files]);
  };

  const cellMenu = ribbon?.cellMenu ?? [];
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    if (cellMenu.length === 0 || !(event.target instanceof Element) || event.target.closest('.grid') === null) return;
    event.preventDefault();
    setMenuAt({ x: event.clientX, y: event.clientY });
  };

  return (
    <div className="workbench">
      <header className="title-bar">
        <h1>{open?.host.book.fileName ?? 'Tieout workbench'}</h1>
        <span className="title-note">A stand-in for Excel. Nothing leaves this machine.</span>
        {!paneOpen && (
          <button className="show-pane" onClick={() => setPaneOpen(true)}>
            Show the pane
          </button>
        )}
      </header>
      <RibbonBar ribbon={ribbon} fileActions={fileActions} ready={pane.ready} onButton={press} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label="Workbook to open"
        onChange={(event) => {
          desk.openFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Notices notice={notice} busy={desk.busy} onClose={() => tell(undefined)} />
      {shelfOpen && desk.sample !== undefined && (
        <SampleShelf
          sample={desk.sample}
          onClose={() => setShelfOpen(false)}
          onGive={(files) => {
            const page = pane.frame.current?.contentDocument;
            if (page === null || page === undefined || !giveToPane(page, files))
              tell({
                kind: 'problem',
                text: 'The pane asks for no files now. Go to the step of its job that asks for files, then give them again.',
              });
          }}
        />
      )}
      {menuAt !== undefined && (
        <CellMenu entries={cellMenu} at={menuAt} ready={pane.ready} onChoose={press} onClose={() => setMenuAt(undefined)} />
      )}
      <main className="desk">
        <div className="left" onDragOver={(event) => event.preventDefault()} onDrop={onDrop} onContextMenu={onContextMenu}>
          {open === undefined ? <EmptyDesk /> : <SheetWindow key={open.number} document={open} onNotice={tell} />}
        </div>
        <div className={paneOpen ? 'right' : 'right closed'}>
          <TaskPane key={open?.number ?? 0} title="Tieout" frame={pane.frame} address={pane.address} onClose={() => setPaneOpen(false)} />
        </div>
      </main>
    </div>
  );
}

const EmptyDesk = () => <p className="empty-desk">No workbook is open. Choose File, or drop an .xlsx here.</p>;

interface NoticesProps {
  readonly notice: ReturnType<typeof useDocument>['notice'];
  readonly busy: string | undefined;
  readonly onClose: () => void;
}

function Notices({ notice, busy, onClose }: NoticesProps) {
  return (
    <div className="notices" role="region" aria-label="Messages">
      <p role="status" className={busy === undefined ? 'quiet' : 'notice'}>
        {busy}
      </p>
      {notice !== undefined && (
        <p role={notice.kind === 'problem' ? 'alert' : 'status'} className={`notice ${notice.kind}`}>
          {notice.text}
          <button aria-label="Dismiss this message" onClick={onClose}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
