/** A made-up plan in the manner of such plans, to try the mirror with. No council published it. */
export const samplePlan = `EASTMERE FORWARD: A STRATEGY FOR THE BOROUGH

1. Homes and streets

Rents have risen faster than wages for six years. Our ambition is that every family in Eastmere lives in a home that is dry, warm and secure. Residents feel safe on every street after dark. The Council will inspect 600 rented homes a year and replace 2,000 street lights.

2. Work and prosperity

We want more residents in secure, well-paid work. Local firms grow and take on people who live nearby. The Council will hold twelve job fairs and publish a skills plan.

3. A clean and green borough

By 2030 the air in every ward is clean and the mere is safe to swim in. Everyone lives within ten minutes of a green space. Officers will plant 900 trees.

4. Children and young people

Fewer children are excluded from school. Young people leave school with the skills and confidence to choose their own path. The remaining youth centres will provide 1,200 sessions a year.

5. How we will know

Forty indicators will be reported each quarter to the Performance Board.
`
