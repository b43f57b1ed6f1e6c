/** What Office.js tells its host about the add-in's life. It only announces itself here; buttons reach it by events. */
import { type ExcelObject, ObjectType } from '../objects/model';

const addinServiceType = new ObjectType<undefined>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

export const addinService: ExcelObject = addinServiceType.of(undefined);
