<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Addition</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>Add to this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record stays as it was closed; this is shown beside it with your name and the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: remembered after the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Everything was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Back to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed incomplete: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caller code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording told at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidentiality told at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked up again after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide: {title} {version}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call is kept here, encrypted, from its first moment on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or take back a filter. Esc empties the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search the notes of all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallReader</name>
    <message>
        <source>The call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open: {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–100, at the start ○ and before closing ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed incomplete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Prompts of this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter puts the sentence into the notes, Space shows where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>Risk checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unasked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Risk checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, digits answer, 0 takes an answer back, Enter goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When every passphrase is lost, this code is the only way in. Write it down or print it, and keep the paper locked away, not beside this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tingan recovery code.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Tingan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>Is it on paper?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two groups from your paper, to be sure. Then you are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not group {number}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>What you typed is stored up to {time}. Nothing that was stored is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was stored is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you were, or start afresh: after unlocking, a call that was open is there again. If a caller is on the line, stay with them; paper will do for now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Language of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it; nothing in it identifies the caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pages, A4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are not in the typeface and are printed as 〓:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to the recipient by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase for the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, reasons and additions are shown exactly as they were typed. Nothing is masked: names, numbers and places are only found by reading. Number, date and caller code of the call are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it first, then tick this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of: {flag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagsPanel</name>
    <message>
        <source>Raise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag. {flag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers now say {level}. A level never falls by itself; the supervisor can lower it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled yet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that must be asked was answered no.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the case log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelCurve</name>
    <message>
        <source>How the level moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LowerForm</name>
    <message>
        <source>Lower the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is lowered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both levels and this reason stay visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level was lowered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put the message away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at caps lock and the input method, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery code does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it group by group with the printed sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several wrong tries there is a pause of {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is over, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault of this console in {path}, but other files are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing there was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the console with --vault and the right folder, or choose an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was written by a newer console (version {found}; this one knows {supported}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the newer version of the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened, so nothing more can be lost. Its folder “backups” has the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole folder, then restore the last backup with your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a vault in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the console again to unlock it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is already open in another window of the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption did not start as it must ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the console again; if it stays, tell whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the last change could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk; the console keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the disk is write-protected or was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports an error: the last change could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the essentials on paper now and tell your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {minimum} characters, or six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a few words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the second one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is already closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it from the case log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is not in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the case log and look for it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another call is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first, then start the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand a level can only be raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor can lower it in the case log, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor can do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor to unlock the console and do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record does not match the log that protects it ({what}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by opening it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on it. Tell your supervisor and keep the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These search words cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one or two plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide pack in {path} has {problems} mistakes and cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the console again, or have the guide pack mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesStep</name>
    <message>
        <source>The hotline and you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first person is a supervisor. Colleagues get a passphrase of their own later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the hotline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12356 psychological support hotline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you greet callers. It can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As colleagues know you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you hear. Every word is saved as you type.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. The text is safe here, trying again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 characters, or six words. A sentence only you would say is easy to keep and hard to guess. It never has to be changed without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the call is about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaiseForm</name>
    <message>
        <source>What you hear that the questions do not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you raise the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the level: to which, and why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Back to the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted and saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is in the log of the vault: with it, the file can be told from a changed one later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalPage</name>
    <message>
        <source>There is no vault here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault needs a newer console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scale}: {start} at the start, {end} before closing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Not locked: the last words could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are still here, and covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or lock again within half a minute to lock without them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the case log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a time stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the stages and prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the risk checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the crisis protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next unasked question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told about the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told about confidentiality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the level by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the case log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to a closed call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Stages of the call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Setting the document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine groups of four, as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase lost? Use the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several wrong tries: again in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A safe place for your calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you record is encrypted on this computer. There is no network and no cloud, and nobody can read it without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault will be kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tingan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Act now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequent caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harassing call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowered by the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step still to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told about the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told about confidentiality and its limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caller code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag asks not to end the call yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
