/** The name that goes to the log, asked for where something is about to be written and kept for the next time. */
import { Field, Input } from '@fluentui/react-components';
import type { Ref } from 'react';
import { usePane } from '../paneContext';

export const isNamed = ({ who }: { readonly who: string }): boolean => who.trim() !== '';

export function WhoField({ field }: { readonly field?: Ref<HTMLInputElement> }) {
  const { text, settings, saveSettings } = usePane();
  const words = text.job.preview;
  return (
    <Field label={words.who} {...(isNamed(settings) ? {} : { validationState: 'warning', validationMessage: words.whoMissing })}>
      <Input
        input={{ ref: field ?? null }}
        value={settings.who}
        autoComplete="name"
        onChange={(_, { value }) => saveSettings({ ...settings, who: value })}
      />
    </Field>
  );
}
