/** One of a few: a native drop-down, because a list that opens inside a pane of 320 × 378 would be cut off. */
import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ narrow: { minWidth: 0, width: '100%' } });

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
  readonly value: Option;
  readonly choose: (option: Option) => void;
}

export function Choice<Option extends string>({ label, options, words, value, choose }: ChoiceProps<Option>) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.narrow}>
      <Select
        className={styles.narrow}
        root={{ className: styles.narrow }}
        value={value}
        onChange={(_, { value: chosen }) => choose(options.find((option) => option === chosen) ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
