/** How an add-in says that it wants to hear of something: `_RegisterDataChangedEvent` and its like, per object. */
import { EventType } from './events';
import type { Excel } from './excel';
import type { Args } from './model';

/** Name on the wire → event. The library is not consistent in how it names them. */
const EVENTS: Readonly<Record<string, EventType>> = {
  ActivatedEvent: EventType.worksheetActivated,
  DeactivatedEvent: EventType.worksheetDeactivated,
  AddedEvent: EventType.worksheetAdded,
  DeletedEvent: EventType.worksheetDeleted,
  DataChangedEvent: EventType.worksheetChanged,
  CalculatedEvent: EventType.worksheetCalculated,
  FormatChangedEvent: EventType.worksheetFormatChanged,
  SelectionChangedEvent: EventType.worksheetSelectionChanged,
  ProtectionChangedEvent: EventType.worksheetProtectionChanged,
  EventNameChanged: EventType.worksheetNameChanged,
  EventVisibilityChanged: EventType.worksheetVisibilityChanged,
  EventMoved: EventType.worksheetMoved,
};

const TABLE_EVENTS: Readonly<Record<string, EventType>> = {
  AddedEvent: EventType.tableAdded,
  DeletedEvent: EventType.tableDeleted,
  DataChangedEvent: EventType.tableChanged,
  SelectionChangedEvent: EventType.tableSelectionChanged,
};

type EventMethod<T> = (self: T, args: Args, excel: Excel) => null;

function methodsFor<T>(events: Readonly<Record<string, EventType>>, target: (self: T) => string): Record<string, EventMethod<T>> {
  const methods: Record<string, EventMethod<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (self, _args, excel) => {
      excel.events.register(type, target(self));
      return null;
    };
    methods[`_Unregister${name}`] = (self, _args, excel) => {
      excel.events.unregister(type, target(self));
      return null;
    };
  }
  return methods;
}

export const EVENT_METHODS = <T>(target: (self: T) => string): Record<string, EventMethod<T>> => methodsFor(EVENTS, target);
export const TABLE_EVENT_METHODS = <T>(target: (self: T) => string): Record<string, EventMethod<T>> => methodsFor(TABLE_EVENTS, target);
