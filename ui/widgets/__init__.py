"""Small widgets that every page is set with.

Import each from its own module, so that a page loads only what it shows:

    levels.LevelBadge(level)              shape + code + words; `set_level`
    levels.paint_shape(painter, rect, level)   the shape alone, for delegates, lines and marks
    segmented.Segmented(options)          one of several by arrow, digit or click; empty until chosen; `chosen(str)`
    card.Card / QuietCard / Hairline / SectionTitle     grounds, hairlines, headings; `Card.body` is its layout
    labels.words(text, role)              a plain-text label with a role; labels.ElidedLabel
    empty.EmptyState(icon, title, text, action)   what belongs here and the key that starts it
    keyhint.KeyHint(action)               the key where the action is
    flow.FlowLayout                       a row that goes on in the next line; controls stay whole
    paragraph.Paragraph                   text that a painter breaks into lines itself
    strength.StrengthMeter                how strong a passphrase is, in bars and words
    button.Button(text, role, icon=…, action=…) / IconButton(icon, words)    buttons; `action` shows and names its key
    messagebar.MessageBar                 the calm line of the window; pages emit `said(Message)` instead of using it
    clock.ClockLabel                      large elapsed time, tabular figures
    pill.StatusPill(icon, words, role)    a small state, such as saved
    combo.ComboBox, checkbox.CheckBox     drawn to match; forms use them
    scroll.ScrollArea(content)            scrolls vertically, without a frame, following the focus

Roles of the style sheet, set with `setProperty("role", …)` before a widget is shown:
    QLabel      display title heading section strong muted small error prompt accent code key
    QFrame      card card-quiet panel bar rail hairline flag-r4 flag-r3 flag-r2
    QPushButton primary quiet link danger (without a role: plain)
    QPlainTextEdit, QTextEdit   notes bare        QListView, QTableView, QTreeView   bare
Space is 4 · 8 · 12 · 16 · 24, type 12 · 13 · 14 · 16 · 20 · 28 px times the text scale (`theme.current().px(16)`).
"""
