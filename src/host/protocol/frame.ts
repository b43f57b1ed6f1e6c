/**
 * The page around the task pane: the parent frame that Excel on the web is.
 *
 * The pane's Office.js asks over `postMessage` who it is talking to, sends its batches, and registers for
 * events. It trusts the page only over https and when both have the same host name; that is its rule, not ours.
 */
import type { RunningHost } from '../createHost';
import { REQUIREMENT_SETS } from './office';
import type { MessageEntry } from './wire';

/** One conversation between a page and a pane; made once per pane. */
export interface Conversation {
  readonly id: string;
  readonly appId: string;
}

export interface FrameOptions {
  readonly host: RunningHost;
  readonly conversation: Conversation;
  /** The page's own window: this is where the pane's messages arrive. */
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** The pane's window, when there is one. */
  readonly pane: () => Window | null;
  /** Where the pane comes from: `https://localhost:3000`. Messages from elsewhere are not heard. */
  readonly paneOrigin: string;
  readonly fileName?: string;
}

export interface Frame {
  /** Settles when the add-in has started and can be given commands. */
  readonly ready: Promise<void>;
  /**
   * Presses a ribbon button: calls the function that the add-in associated with this name.
   * @returns when the add-in says `event.completed()`.
   * @throws when it has no function of this name.
   */
  invoke(command: string, controlId?: string): Promise<void>;
  close(): void;
}

// Host-info flags of Office.js: a shared runtime, and custom functions in it.
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** Address of the pane's page, with what Office.js must know before it can ask. */
export function paneUrl(page: string, { id, appId }: Conversation, parentOrigin: string): string {
  const hostInfo = `Excel$Web$16.01$en-US$telemetry$$disableLogging$${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`;
  return `${page}${page.includes('?') ? '&' : '?'}_host_Info=${hostInfo}#&_xdm_Info=${id}|${appId}|${parentOrigin}`;
}

const MessageType = { request: 0, response: 1 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const Dispatch = { executeRichApi: 93, commandCompleted: 94 } as const;
const SERIALIZER = 1;
const DOCUMENT_SELECTION_CHANGED = 2;
// From the library's error table: ooeSuccess, ooeOperationNotSupported.
const NO_ERROR = 0;
const NOT_SUPPORTED = 5_000;
const HTTP_OK = 200;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: Readonly<Record<string, unknown>> | null;
}

class ParentFrame implements Frame {
  readonly ready: Promise<void>;
  private readonly events = new Set<string>();
  private readonly pressed = new Map<string, { done(): void; failed(error: Error): void }>();
  private readonly stopListening: () => void;
  private started: () => void = () => undefined;
  private nextPress = 1;

  constructor(private readonly options: FrameOptions) {
    this.ready = new Promise((resolve) => (this.started = resolve));
    options.page.addEventListener('message', this.receive);
    this.stopListening = options.host.onMessages((entries) => this.tell(entries as readonly MessageEntry[]));
  }

  close(): void {
    this.options.page.removeEventListener('message', this.receive);
    this.stopListening();
  }

  async invoke(command: string, controlId = command): Promise<void> {
    await this.ready;
    const id = `press-${this.nextPress++}`;
    const source = JSON.stringify({ source: { id: controlId } });
    return new Promise((done, failed) => {
      this.pressed.set(id, { done, failed });
      this.event('appCommandInvoked', { 0: id, 1: command, 2: source });
    });
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.options.pane() || event.origin !== this.options.paneOrigin) return;
    const message = parsed(event.data);
    if (message?._messageType !== MessageType.request || message._conversationId !== this.options.conversation.id) return;
    void this.answer(message).then((data) => this.post({ ...envelope(message), _responseType: ResponseType.forCalling, _data: data }));
  };

  private async answer(message: Message): Promise<unknown> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      this.events.clear(); // The page was loaded anew.
      return appContext(this.options);
    }
    if (message._actionType === ActionType.registerEvent) return this.register(message._actionName);
    if (message._actionType === ActionType.unregisterEvent) {
      this.events.delete(message._actionName);
      return { Error: NO_ERROR };
    }
    if (message._actionName === 'executeMethod') return this.execute(message._data ?? {});
    return null; // Focus, notifications, telemetry: heard, and nothing to say.
  }

  private register(name: string): unknown {
    this.events.add(name);
    if (name === 'appCommandInvoked') this.started();
    return { Error: NO_ERROR };
  }

  private async execute(data: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { DispatchId } = (data['DdaMethod'] ?? {}) as { readonly DispatchId?: number };
    if (DispatchId === Dispatch.executeRichApi) {
      const request = (data['ArrayData'] as readonly unknown[] | undefined)?.[4];
      return { Error: NO_ERROR, Version: 1, Data: [HTTP_OK, [], await this.options.host.executeText(String(request))] };
    }
    if (DispatchId === Dispatch.commandCompleted) {
      this.completed(data);
      return { Error: NO_ERROR, Version: 1 };
    }
    return { Error: NOT_SUPPORTED, Version: 1 };
  }

  /** The add-in is done with a button: id, status, and what it said. */
  private completed(data: Readonly<Record<string, unknown>>): void {
    const [id, status] = [data['0'], data['1']];
    const press = this.pressed.get(String(id));
    this.pressed.delete(String(id));
    if (status === NO_ERROR || status === undefined) press?.done();
    else press?.failed(new Error(`The add-in has no command for this button (status ${String(status)}). See Office.actions.associate.`));
  }

  private tell(entries: readonly MessageEntry[]): void {
    this.event('richApiMessage', { ArrayData: entries });
    if (entries.some(([, type]) => type === DOCUMENT_SELECTION_CHANGED)) this.event('documentSelectionChanged', {});
  }

  private event(name: string, data: unknown): void {
    if (!this.events.has(name)) return;
    const { id } = this.options.conversation;
    this.post({
      ...envelope({ _actionName: name, _conversationId: id, _correlationId: -1 }),
      _responseType: ResponseType.forEventing,
      _data: data,
    });
  }

  private post(message: object): void {
    this.options.pane()?.postMessage(JSON.stringify(message), this.options.paneOrigin);
  }
}

const envelope = ({
  _actionName,
  _conversationId,
  _correlationId,
}: Pick<Message, '_actionName' | '_conversationId' | '_correlationId'>) => ({
  _messageType: MessageType.response,
  _actionName,
  _conversationId,
  _correlationId,
  _origin: '',
  _errorCode: 0,
  _serializerVersion: SERIALIZER,
});

function parsed(data: unknown): Message | undefined {
  if (typeof data !== 'string' || !data.startsWith('{')) return undefined;
  try {
    return JSON.parse(data) as Message; // From the pane's own window; every member is looked at before use.
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // Not a message of Office.js: other scripts post too.
    throw error;
  }
}

/** Who the host is: what Office.js asks first. */
function appContext({ conversation, host, fileName }: FrameOptions): unknown {
  return {
    _id: conversation.appId,
    _appName: 16,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _appUILocale: host.displayLanguage,
    _dataLocale: 'en-US',
    _docUrl: fileName ?? host.book.fileName,
    _clientMode: 1, // the workbook may be written to (OSF.ClientMode.ReadWrite)
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversation.id,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: '16.0.1',
    _addinName: '',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: '0',
  };
}

/** Stands around a pane from now on, until it is closed. */
export const connectFrame = (options: FrameOptions): Frame => new ParentFrame(options);
