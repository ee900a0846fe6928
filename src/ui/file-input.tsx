import { joined } from './classes.ts'
import { type Asked, Field } from './field.tsx'

interface FileInputProps extends Asked {
  /** Kinds of file, such as `image/*`. */
  accept?: string | undefined
  /** Opens the camera first on a phone. */
  camera?: boolean | undefined
  multiple?: boolean | undefined
}

/** A photograph or a document. The form around it needs `upload`. */
export function FileInput({ accept, camera, multiple, ...asked }: FileInputProps) {
  return (
    <Field {...asked}>
      {(wiring) => (
        <input
          class={joined('govuk-file-upload', wiring.problem !== undefined && 'govuk-file-upload--error')}
          id={wiring.id}
          name={asked.name}
          type="file"
          accept={accept}
          multiple={multiple}
          {...(camera ? { capture: 'environment' as const } : {})}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.problem !== undefined || undefined}
        />
      )}
    </Field>
  )
}
