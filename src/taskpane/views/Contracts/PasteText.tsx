/** A contract that is no file: its text is pasted, and goes the way of a text file under the name it is given. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Fold } from '../../parts/Fold';
import { useText } from '../../paneContext';
import type { FileToRead } from '../Job/useJob';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  add: { alignSelf: 'flex-start' },
});

/** `CT-1` → `CT-1.txt`: what a name ends with says how the bytes are read. */
const fileName = (name: string): string => (/\.txt$/i.test(name) ? name : `${name}.txt`);

export function PasteText({ add }: { readonly add: (file: FileToRead) => void }) {
  const styles = useStyles();
  const words = useText().contracts.paste;
  const [name, setName] = useState('');
  const [body, setBody] = useState('');
  const ready = name.trim() !== '' && body.trim() !== '';
  const addText = () => {
    const bytes = new TextEncoder().encode(body);
    add({ name: fileName(name.trim()), arrayBuffer: async () => bytes.buffer });
    setName('');
    setBody('');
  };
  return (
    <Fold label={words.open}>
      <div className={styles.form}>
        <Field label={words.name} hint={words.nameHint}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={words.text} {...(ready ? {} : { hint: words.needed })}>
          <Textarea rows={6} resize="vertical" value={body} onChange={(_, { value }) => setBody(value)} />
        </Field>
        <Button className={styles.add} disabledFocusable={!ready} onClick={addText}>
          {words.add}
        </Button>
      </div>
    </Fold>
  );
}
