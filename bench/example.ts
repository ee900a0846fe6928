/** What a bench is furnished with: the rooms' own valid examples. */
export {
  addExampleApplicant,
  type Doing,
  publishExampleCall,
  writeExample,
} from '../src/planning/applications/example.ts'
