/** The countries whose public holidays count. Keeps what was typed as it was typed: a comma at the end is on its way to the next country. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { countriesFrom, notCountryCodes } from '../countries';
import { useText } from '../paneContext';

interface CountriesProps {
  readonly countries: readonly string[];
  readonly change: (countries: readonly string[]) => void;
}

export function Countries({ countries, change }: CountriesProps) {
  const words = useText().job.inputs;
  const [typed, setTyped] = useState(countries.join(', '));
  const wrong = notCountryCodes(countries);
  return (
    <Field
      label={words.countries}
      hint={words.countriesHint}
      {...(wrong.length > 0 ? { validationState: 'error', validationMessage: words.countriesWrong(wrong) } : {})}
    >
      <Input
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          change(countriesFrom(value));
        }}
      />
    </Field>
  );
}
