import { type Cycle, findCycle, maySeeProject, mayShapeProject } from '#commons/cycles'
import { type Ask, page, pageAsked } from '#platform/http'
import {
  ButtonLink,
  CardGrid,
  EmptyState,
  IndexCard,
  Notice,
  Pagination,
  SearchForm,
  Select,
  TextInput,
} from '#ui'
import { type Asset, type AssetKind, assetKinds, type Barrier, balanceOf } from '../asset.ts'
import { type AssetsAsked, assetsAPage, countAssets, listAssets, listBarriers } from '../storage.ts'
import { words } from '../words.ts'

/** What is already good and what is in the way, side by side, for everybody who may see the project. */
export const seeAssets = page({
  path: '/{place}/projects/{cycle}/assets',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const asked = askedFor(ask.query)
    return {
      cycle,
      asked,
      counts: await countAssets(ask.tx, ask.place.id, cycle.id, asked),
      assets: await listAssets(ask.tx, ask.place.id, cycle.id, asked),
      barriers: await listBarriers(ask.tx, ask.place.id, cycle.id, asked),
    }
  },
  may: maySeeProject,
  show: (ask, { cycle, asked, counts, assets, barriers }) => {
    const say = words.in(ask.language).seeAssets
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const mayMake = mayShapeProject(ask.who, { cycle }).may
    const balance = balanceOf(counts)
    const href = (n: number) => `${root}/assets?${new URLSearchParams({ ...given(asked), page: String(n) })}`
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {balance === 'onlyBarriers' && <Notice>{say.onlyBarriers(counts.barriers)}</Notice>}
          {balance === 'onlyAssets' && <Notice>{say.onlyAssets(counts.assets)}</Notice>}
          {balance !== 'empty' && <Finder ask={ask} cycle={cycle} asked={asked} />}
          <div class="columns columns--even">
            <section aria-labelledby="good">
              <h2 id="good">{say.assets}</h2>
              <CardGrid>
                {assets.map((asset) => (
                  <AssetCard
                    key={asset.id}
                    ask={ask}
                    asset={asset}
                    href={mayMake ? `${root}/assets/${asset.id}` : undefined}
                  />
                ))}
              </CardGrid>
              {assets.length === 0 && (
                <EmptyState sentence={counts.assets === 0 ? say.emptyAssets : say.nothingFound} />
              )}
              {mayMake && <ButtonLink href={`${root}/assets/add`}>{say.addAsset}</ButtonLink>}
            </section>
            <section aria-labelledby="in-the-way">
              <h2 id="in-the-way">{say.barriers}</h2>
              <CardGrid>
                {barriers.map((barrier) => (
                  <BarrierCard
                    key={barrier.id}
                    ask={ask}
                    barrier={barrier}
                    href={mayMake ? `${root}/barriers/${barrier.id}` : undefined}
                  />
                ))}
              </CardGrid>
              {barriers.length === 0 && (
                <EmptyState sentence={counts.barriers === 0 ? say.emptyBarriers : say.nothingFound} />
              )}
              {mayMake && <ButtonLink href={`${root}/barriers/add`}>{say.addBarrier}</ButtonLink>}
            </section>
          </div>
          <Pagination
            page={asked.page}
            of={Math.ceil(Math.max(counts.assetsFound, counts.barriersFound) / assetsAPage)}
            href={href}
            label={say.pages}
          />
        </>
      ),
    }
  },
})

function Finder({ ask, cycle, asked }: { ask: Ask<{ place: string }>; cycle: Cycle; asked: AssetsAsked }) {
  const all = words.in(ask.language)
  const say = all.seeAssets
  const action = `/${ask.place.slug}/projects/${cycle.slug}/assets`
  return (
    <SearchForm action={action} label={say.filter} values={given(asked)} submit={say.show} clear={action}>
      <TextInput name="search" label={say.search} type="search" />
      <Select
        name="kind"
        label={say.kind}
        options={[
          { value: '', text: say.everyKind },
          ...assetKinds.map((kind) => ({ value: kind, text: all.kinds[kind] })),
        ]}
      />
    </SearchForm>
  )
}

function AssetCard({
  ask,
  asset,
  href,
}: {
  ask: Ask<{ place: string }>
  asset: Asset
  href: string | undefined
}) {
  const all = words.in(ask.language)
  const say = all.seeAssets
  return (
    <IndexCard
      id={asset.id}
      title={asset.title}
      corner={all.kinds[asset.kind]}
      aside={<Change ask={ask} href={href} title={asset.title} />}
    >
      <p>{asset.about}</p>
      {asset.agreed !== '' && (
        <p class="small">
          {say.agreed} <bdi>{asset.agreed}</bdi>
        </p>
      )}
      <Whereabouts where={asset.where} made={asset.fromVoices.length > 0 ? say.fromWords : ''} />
    </IndexCard>
  )
}

function BarrierCard({
  ask,
  barrier,
  href,
}: {
  ask: Ask<{ place: string }>
  barrier: Barrier
  href: string | undefined
}) {
  const say = words.in(ask.language).seeAssets
  return (
    <IndexCard
      id={barrier.id}
      title={barrier.why}
      aside={<Change ask={ask} href={href} title={barrier.why} />}
    >
      <p>
        {say.whoIsMissing} <bdi>{barrier.whoIsMissing}</bdi>
      </p>
      <Whereabouts where={barrier.where} made={barrier.fromVoices.length > 0 ? say.fromWords : ''} />
    </IndexCard>
  )
}

function Whereabouts({ where, made }: { where: string; made: string }) {
  if (where === '' && made === '') return null
  return (
    <p class="small quiet">
      <bdi>{where}</bdi>
      {where !== '' && made !== '' && ' · '}
      {made}
    </p>
  )
}

function Change({
  ask,
  href,
  title,
}: {
  ask: Ask<{ place: string }>
  href: string | undefined
  title: string
}) {
  const say = words.in(ask.language).seeAssets
  return href === undefined ? null : (
    <a href={href}>
      {say.change} <span class="govuk-visually-hidden">{say.of(title)}</span>
    </a>
  )
}

/** What the address asks for; anything that is no answer is as if it had not been asked. */
// A name given twice in an address arrives as a list.
function askedFor(query: Readonly<Record<string, unknown>>): AssetsAsked & { readonly page: number } {
  return {
    kind: assetKinds.find((kind) => kind === query.kind),
    search:
      String(query.search ?? '')
        .trim()
        .slice(0, 100) || undefined,
    page: pageAsked(query),
  }
}

function given({
  kind,
  search,
}: {
  readonly kind?: AssetKind | undefined
  readonly search?: string | undefined
}): Record<string, string> {
  return { ...(kind ? { kind } : {}), ...(search ? { search } : {}) }
}
