/** A made-up plan in the manner of such plans, to try the mirror with. No council published it. */
export const samplePlan = `EASTMERE FORWARD: A STRATEGY FOR THE BOROUGH

1. Homes and streets

Rents have risen faster than wages for six years. Our ambition is that every household in Eastmere lives in a home that is dry, warm and secure. Residents are safe on every street after dark. The Council will inspect 600 rented homes a year and replace 2,000 street lights.

2. Work and prosperity

By the end of this strategy residents are in secure work that pays a fair wage. We want local businesses to grow and to take on residents. Our aim is to reduce fuel poverty in older homes. The Council will hold twelve job fairs and publish a skills plan.

3. A clean and green borough

We will improve air quality across the borough. By 2030 everyone lives close to a well-kept park or green space. Buses are frequent, reliable and affordable. Officers will plant 900 trees.

4. Children and young people

Our priority is that fewer children live in poverty. We want young people to be confident and to have the skills to choose their own path. The remaining youth centres will provide 1,200 sessions a year.

5. How we will know

Forty indicators will be reported each quarter to the Performance Board.
`
