import { z } from 'zod'
import type { MethodKey } from '#insight/sessions'
import { keepPicture, takePicture, type Upload } from '#platform/files'
import { type Acting, checked, text, upload } from '#platform/http'
import { allow, type Ruling } from '#platform/ruling'
import type { Language } from '#platform/words'
import { Checkboxes, Details, FileInput, TextArea, TextInput } from '#ui'
import { mostCharacters, type Said } from './voice.ts'
import { words } from './words.ts'
import { asksForOffer, boxesOf } from './words-prompts.ts'

/** What somebody typed on the first screen, on paper's screen, or when changing their words. */
export function saidForm(language: Language) {
  const { tooLong } = words.in(language).rules
  const box = () => text({ most: mostCharacters, tooLong })
  return z.preprocess(
    (fields: Readonly<Record<string, unknown>>) => ({
      ...fields,
      parts: Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) =>
          name.startsWith('parts.') ? [[name.slice('parts.'.length), value]] : [],
        ),
      ),
    }),
    z.object({
      words: box(),
      parts: z.record(z.string().max(40), box()),
      bring: box(),
      groupName: text({ most: 200 }),
      photo: upload().optional(),
      photoShows: text({ most: 300 }),
      withoutPhoto: checked(),
    }),
  )
}

export type SaidForm = z.infer<ReturnType<typeof saidForm>>

/** What was typed as something said, with its photo kept: the one before stays when no other came. */
export async function takeSaid(
  acting: Acting,
  form: SaidForm,
  method: MethodKey,
  language: Language,
  before?: Said['photo'],
): Promise<Ruling<Said>> {
  const asked = new Set(boxesOf(language, method).map(({ key }) => key))
  const photo = form.photo
    ? await takePhoto(acting, form.photo, language)
    : allow(form.withoutPhoto ? undefined : before?.id)
  if (!photo.ok) return photo
  return allow({
    author: form.groupName === '' ? 'one' : 'group',
    groupName: form.groupName || undefined,
    words: form.words || undefined,
    parts: Object.fromEntries(
      Object.entries(form.parts).filter(([key, answer]) => asked.has(key) && answer !== ''),
    ),
    bring: form.bring || undefined,
    photo: photo.value ? { id: photo.value, shows: form.photoShows || undefined } : undefined,
  })
}

async function takePhoto(acting: Acting, given: Upload, language: Language): Promise<Ruling<string>> {
  const picture = await takePicture(given, words.in(language).rules.picture)
  if (!picture.ok)
    return { ok: false, problems: picture.problems.map(({ text }) => ({ field: 'photo', text })) }
  return allow(await keepPicture(acting.tx, acting.place.id, acting.chance.id(), picture.value))
}

interface SaidFieldsProps {
  language: Language
  method: MethodKey
  said?: Said | undefined
  /** Open, where something about the photo or the group has to be put right. */
  trouble?: readonly (string | undefined)[] | undefined
  /** Typing in paper: the photo is of the sheet. */
  paper?: boolean | undefined
}

/** The boxes of one method, a photo, a group's name and an offer. Every one may be left empty. */
export function SaidFields({ language, method, said, trouble = [], paper }: SaidFieldsProps) {
  const say = words.in(language)
  const boxes = boxesOf(language, method)
  return (
    <>
      {boxes.map((box, i) => (
        <TextArea
          key={box.key}
          name={box.field}
          label={box.text}
          hint={box.hint}
          rows={boxes.length > 2 ? 3 : 5}
          large={i === 0}
          value={answerIn(said, box.field)}
        />
      ))}
      <Details
        summary={paper ? say.paper.photo : say.share.photo}
        open={paper || said?.photo !== undefined || trouble.includes('photo')}
      >
        {said?.photo && (
          <>
            <p>{say.share.photoKept}</p>
            <Checkboxes
              name="withoutPhoto"
              label={say.share.photoField}
              choices={[{ value: 'yes', text: say.share.photoRemove }]}
              small
            />
          </>
        )}
        <FileInput
          name="photo"
          label={say.share.photoField}
          hint={paper ? say.paper.photoHint : say.share.photoHint}
          accept="image/*"
          camera={!paper}
        />
        <TextInput
          name="photoShows"
          label={say.share.photoShows}
          hint={say.share.photoShowsHint}
          optional
          value={said?.photo?.shows}
        />
      </Details>
      <Details
        summary={say.share.group}
        open={said?.groupName !== undefined || trouble.includes('groupName')}
      >
        <TextInput
          name="groupName"
          label={say.share.groupName}
          hint={say.share.groupHint}
          value={said?.groupName}
        />
      </Details>
      {!asksForOffer(method) && (
        <TextInput
          name="bring"
          label={say.share.bring}
          hint={say.share.bringHint}
          optional
          value={said?.bring}
        />
      )}
    </>
  )
}

function answerIn(said: Said | undefined, field: string): string | undefined {
  if (field === 'words') return said?.words
  if (field === 'bring') return said?.bring
  return said?.parts?.[field.slice('parts.'.length)]
}
