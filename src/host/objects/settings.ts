/** Settings of the add-in, kept in the workbook: names and plain values. */
import type { Book } from '../book/book';
import { ADDIN, type Excel } from './excel';
import { type Args, type ExcelObject, ObjectType } from './model';

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const settingType = new ObjectType<Setting>('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: { get: ({ book, key }) => book.settings.get(key) ?? null, set: ({ key }, value, excel) => put(key, value, excel) },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      book.tell({ kind: 'settings', origin: ADDIN });
      return null;
    },
  },
});

function put(key: string, value: unknown, { book }: Excel): void {
  book.settings.set(key, value);
  book.tell({ kind: 'settings', origin: ADDIN });
}

function add(book: Book, args: Args, excel: Excel): ExcelObject {
  put(args.text(0), args.any(1), excel);
  return settingType.of({ book, key: args.text(0) });
}

const find = (book: Book, key: unknown): ExcelObject | undefined =>
  typeof key === 'string' && book.settings.has(key) ? settingType.of({ book, key }) : undefined;

export const settingsType = new ObjectType<Book>('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((key) => settingType.of({ book, key })),
  item: find,
  methods: {
    Add: add,
    GetCount: ({ settings }) => settings.size,
    GetItemOrNullObject: (book, args) => find(book, args.any(0)) ?? null,
  },
});
