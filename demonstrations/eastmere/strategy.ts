import type { CouncilDocument } from './types.ts'

/** Written for this demonstration in the manner of such plans. No council ever published it. */
export const strategy: CouncilDocument = {
  key: 'eastmere-together',
  title: 'Eastmere Together: the Council’s plan to 2030',
  publisher: 'Eastmere Council',
  registered: 8,
  registeredBy: 'priya',
  text: `EASTMERE TOGETHER
The Council’s plan to 2030

Foreword

Eastmere is changing. Since the last plan was adopted the borough has welcomed a new secondary school, lost two bus routes and set three difficult budgets. This plan describes what the Council and its partners intend to achieve by 2030, how progress will be reported and what each directorate will contribute. It should be read alongside the Medium Term Financial Plan and the Workforce Strategy.

1. A decent home for every household

Demand for housing continues to exceed supply, and the cost of temporary accommodation is now the largest single pressure on the Council’s budget. Our ambition is that every household in Eastmere has a home that is safe, warm and affordable. Families in temporary accommodation move into a settled home sooner. To support this ambition the Housing directorate will bring 240 empty properties back into use, complete 1,100 energy assessments and inspect licensed landlords once every two years. Performance against these targets will be reported to the Housing Board each quarter.

2. A local economy that works for residents

The borough’s employment rate has recovered, but much of the growth has been in part-time and insecure roles. By the end of this plan more residents are in secure work that pays a fair wage. Local businesses grow and recruit people who live nearby. Fewer young people are out of education, employment or training at the age of eighteen. The Council will deliver 36 job fairs, commission a single careers contract for the whole borough and publish a quarterly skills dashboard. The procurement pipeline will be reviewed with the intention of increasing expenditure within Eastmere by 8%.

3. Safe and clean neighbourhoods

Residents consistently tell us that the condition of their street shapes how they feel about the borough as a whole. Streets, parks and stations are well lit and safe to use at any hour. Anti-social behaviour falls in every ward. Every neighbourhood is clean and well cared for. Enforcement teams will provide 4,000 patrol hours a year, and the response time for fly-tipping will be reduced from five working days to three. A refreshed Public Spaces Protection Order will be brought to Cabinet in the autumn.

4. A greener borough that is easier to get around

The Council declared a climate emergency in the previous plan period and has since reduced emissions from its own estate by a fifth. Over the life of this plan everyone lives close to a well-kept park or green space. The mere and its banks are clean and open to all. The air that residents breathe meets national standards on every main road. Buses are frequent, reliable and affordable across the borough. Officers will plant 900 street trees, install 60 charging points and continue to make representations to the operator of route 14.

5. Children, young people and families

Eastmere has a young population, and the Council is proud of its schools. Universal services remain under pressure, however, and the number of centres providing open-access provision has been reduced from seven to four. Children and young people are healthy and able to bounce back when things are difficult. The remaining centres will provide 1,200 sessions a year, with attendance monitored monthly. A new pathway will be developed for those with the most complex needs, and a multi-agency panel will meet fortnightly to consider individual cases.

6. A council that listens

The results of the last residents’ survey were disappointing: fewer than one in three respondents agreed that the Council acts on concerns. We will therefore hold two budget roadshows a year, introduce a customer charter and upgrade the telephone system. Residents of every age have a say in the decisions that affect them. An annual engagement report will be presented to the Overview Committee.

7. How this plan will be delivered

Each directorate will prepare a service plan that sets out its contribution to the priorities above. Forty-two performance indicators have been agreed and will be rated red, amber or green. Where performance is off target, the responsible Director will be asked to provide a recovery plan. Services will be reviewed on a rolling basis to ensure that they represent value for money, and decisions about whether to provide, commission or cease a service will be taken in line with the Council’s commissioning cycle. The plan will be refreshed annually and approved by Full Council.
`,
}
