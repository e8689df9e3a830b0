import type { Translate } from '#i18n/translate.ts';
import { type CourseView, isLedByCourse, tellKept } from '../course-view.ts';
import { useModel } from '../model-context.ts';
import { type Twin, useTwin } from '../play/twins.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** The pause: the scenario's clock stands, and everything else is one step away. */
export function MenuDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, overlay, showing, course, wishes } = useModel();
  const lay = (what: 'settings' | 'papers' | 'duties' | 'history' | 'sources' | 'glossary' | 'keys') => (): void => {
    overlay.value = what;
  };
  const simple = showing.value === 'simple';
  const leave = (): void => {
    onClose();
    wishes.goToStart();
  };
  const leaveCourse = (): void => {
    onClose();
    wishes.leaveCourse();
  };
  return (
    <SheetDialog heading={t('play:menu-heading')} note={wordKept(t, course.value)} onClose={onClose} class="menu-dialog">
      <ul class="menu-list">
        {course.value?.canLeave === true ? <MenuItem label={t('course:leave')} onChoose={leaveCourse} /> : null}
        <MenuItem label={t('play:papers')} twin="papers" onChoose={lay('papers')} />
        <MenuItem label={t('play:status-heading')} twin="status" onChoose={lay('duties')} />
        <MenuItem label={t('play:history')} twin="history" onChoose={lay('history')} />
        <MenuItem label={t('common:sources')} onChoose={lay('sources')} />
        <MenuItem label={t('common:glossary')} onChoose={lay('glossary')} />
        <MenuItem label={t('common:keys')} onChoose={lay('keys')} />
        <MenuItem label={t('common:settings')} onChoose={lay('settings')} />
        <MenuItem
          label={simple ? t('play:menu-view-table') : t('play:menu-view-simple')}
          onChoose={() => wishes.changeSettings({ view: simple ? 'table' : 'simple' })}
        />
        {isLedByCourse(course.value) ? <MenuItem label={t('course:play.download')} onChoose={() => wishes.download('record')} /> : null}
        <MenuItem label={t('common:back-to-start')} onChoose={leave} />
      </ul>
      <LanguageSwitch />
    </SheetDialog>
  );
}

/** Where what was decided so far lies. */
function wordKept(t: Translate, course: CourseView | null): string {
  const kept = course === null ? 'device' : tellKept(course);
  return kept === 'device' ? t('play:menu-note') : t(`course:play.menu-note.${kept}`);
}

interface MenuItemProps {
  readonly label: string;
  readonly onChoose: () => void;
  /** What stands for it on the table. */
  readonly twin?: Twin;
}

function MenuItem({ label, onChoose, twin }: MenuItemProps) {
  const { view } = useModel();
  const twins = useTwin(view.value);
  return (
    <li>
      <button type="button" onClick={onChoose} {...(twin === undefined ? {} : twins(twin))}>
        {label}
      </button>
    </li>
  );
}
