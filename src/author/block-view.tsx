import type { PageBlock, PageText } from '#proof/story-graph-page.ts';
import { Marked } from './marked.tsx';
import { useModel } from './model-context.ts';

/** One inject, option, consequence or the paper's own words: tags, facts, then the texts with all languages side by side. */
export function BlockView({ block }: { readonly block: PageBlock }) {
  const { t, say } = useModel();
  const { kind, heading, tags, facts, texts, isUnreached } = block;
  return (
    <section class={`block block-${kind}`} data-unreached={isUnreached}>
      {heading === null ? null : (
        <h4>
          {tags.map((tag, at) => (
            <span key={at} class="tag">
              {say(tag)}
            </span>
          ))}
          <Marked text={say(heading)} />
        </h4>
      )}
      {isUnreached ? <p class="unreached">{t.value('author:chosen.unreached')}</p> : null}
      {facts.length === 0 ? null : (
        <dl class="facts">
          {facts.map(({ label, text }, at) => (
            <div key={at}>
              <dt>{say(label)}</dt>
              <dd>
                <Marked text={say(text)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <TextRows texts={texts} />
    </section>
  );
}

/** Texts by field, every language of the scenario beside the other. */
export function TextRows({ texts }: { readonly texts: readonly PageText[] }) {
  const { page, t, say } = useModel();
  if (texts.length === 0) return null;
  return (
    <dl class="text-rows" style={{ '--languages': `${page.languages.length}` }}>
      {texts.map(({ label, by }, at) => (
        <div key={at}>
          <dt>{say(label)}</dt>
          {page.languages.map((language) => (
            <dd key={language} lang={language}>
              {by[language] === undefined ? <i class="missing">{t.value('author:texts.missing')}</i> : <Marked text={by[language]} />}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
