/**
 * What Office.js tells its host about the add-in's life: that it answers commands (buttons reach it by events), and
 * whether it is shown as a pane or runs in the background.
 */
import { type ExcelObject, ObjectType } from '../objects/model';

const addinServiceType = new ObjectType<undefined>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

export const addinService: ExcelObject = addinServiceType.of(undefined);

interface Runtime {
  /** `Visible`, `Background` or `Inactive`: OfficeCore.AppRuntimeState. */
  state: string;
}

const runtimeServiceType = new ObjectType<Runtime>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: ({ state }) => state,
    SetAppRuntimeState: (runtime, args) => {
      runtime.state = args.text(0);
      return null;
    },
  },
});

/** The shared runtime behind `Office.addin.showAsTaskpane` and `hide`; its pane is open when it starts. */
export const runtimeService = (): ExcelObject => runtimeServiceType.of({ state: 'Visible' });
