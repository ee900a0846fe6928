/** What a stage is furnished with where a whole story would be too long: the rooms' own valid examples. */
export {
  addExampleApplicant,
  publishExampleCall,
  writeExample,
} from '../../src/planning/applications/example.ts'
