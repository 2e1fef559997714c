"""The house the pages stand in: window, threads, lock, theme, keys, words, language, messages, crash page.

**A page** is a QWidget in `ui/<name>/page.py` with the objectName `<name>`; its controls are called `<name>.<field>`.
Its constructor takes what it needs and nothing else: `CallPage(console, tasks, clock)`, `CasesPage(console, tasks,
clock)`.  It says what happened by signals in the past tense.  The window understands these where a page has them:

    said(Message)           a line for the message bar (`ui.shell.messages.Message`)
    running_changed(bool)   a call began or ended: the rail folds to its icons, idle hides instead of locking
    covered_changed(bool)   the call is hidden: no other page is shown until it is back
    call_chosen(int)        show this call in the case log
    caller_chosen(int)      show this caller
    call_resume_requested(…)   go on with the draft, on the call page
    call_wanted(str)        start a call with the caller of this code
    follow_up_wanted(…)     one more follow-up about this CallRecord
    backups_wanted()        to where a backup can be restored
    shift_changed(…)        the Shift that is open now, None for none

and calls these methods where a page has them:

    is_call_running()       asked when nobody touched the console for long
    hide_content()          covers the call at once; the page asks for the passphrase to come back
    flush()                 hand everything unsaved to `tasks`, now.  Called before a lock and before the window closes;
                            the input method was committed before, the queue is drained and the console closed after
    arrived()               the page was shown: put the focus where the work is
    key_places()            where its keys act, pairs of a widget and an `Action`, shown by F1
    offered()               what of it can be found by name with Ctrl+K (`ui.shell.palette.entries.Entry`)

**Threads**: `tasks.run(partial(service.method, …), self._on_done, self._on_failed)` for the database,
`tasks.heavy(…)` for slow work.  Callbacks are bound methods, called on the GUI thread, skipped when their widget is
gone.  A UserError without `failed` is shown in the message bar; anything else is a bug and goes to the crash page.

**Look**: set `role` properties (listed in `ui/widgets/__init__.py`) before a widget is shown; when painting, ask
`theme.current()` for `.color("accent")`, `.px(14)`, `.font(16, bold=True)`.  After a change of theme or scale every
widget gets a `QEvent.StyleChange` and is repainted; only what is cached (icons, fixed sizes) is renewed there.

**Words**: sentences by `self.tr("…")` in English, placeholders by `.format(name=…)` after translation; words of the
domain by `words.word(member)` and `words.level_words(level)`; content of the guide by `text.in_(i18n.current())`.
After a change of language the window builds its pages anew; a page need not retranslate itself.

**Keys**: `shortcuts.bind(Action.STAMP, self, self._on_stamp)`; the one table is in `shortcuts.py`.
"""
