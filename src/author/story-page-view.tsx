import { useEffect } from 'preact/hooks';
import { ChosenSheet } from './chosen-sheet.tsx';
import { FindingsSheet } from './findings-sheet.tsx';
import { FootBar } from './foot-bar.tsx';
import { GraphView } from './graph-view.tsx';
import { HeadBar } from './head-bar.tsx';
import { HitsSheet } from './hits-sheet.tsx';
import { ModelContext } from './model-context.ts';
import type { PageModel } from './page-model.ts';
import { TableView } from './table-view.tsx';
import { TextsView } from './texts-view.tsx';

/** The whole page. The table is always there, for print; on a screen one view shows at a time. */
export function StoryPageView({ model }: { readonly model: PageModel }) {
  const { page, language, view, t, say } = model;
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = t.value('author:title', { title: say(page.title) });
  }, [language.value]);
  return (
    <ModelContext.Provider value={model}>
      <a class="skip-link" href="#view">
        {t.value('author:skip')}
      </a>
      <HeadBar />
      <main class="page-body" data-view={view.value}>
        <div id="view" class="page-view" tabIndex={-1}>
          <GraphView isShown={view.value === 'graph'} />
          <TableView isShown={view.value === 'table'} />
          {view.value === 'texts' ? <TextsView /> : null}
        </div>
        <div class="page-sheets">
          <HitsSheet />
          <FindingsSheet />
          <ChosenSheet />
        </div>
      </main>
      <FootBar />
    </ModelContext.Provider>
  );
}
