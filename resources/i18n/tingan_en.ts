<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CallLog</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n found</source>
        <translation>
            <numerusform>the newest %n found</numerusform>
            <numerusform>the newest %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message numerus="yes">
        <source>%n pages, A4</source>
        <translation>
            <numerusform>%n page, A4</numerusform>
            <numerusform>%n pages, A4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters are not in the typeface and are printed as 〓:</source>
        <translation>
            <numerusform>%n character is not in the typeface and is printed as 〓:</numerusform>
            <numerusform>%n characters are not in the typeface and are printed as 〓:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message numerus="yes">
        <source>%n things have to be mended first</source>
        <translation>
            <numerusform>%n thing has to be mended first</numerusform>
            <numerusform>%n things have to be mended first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message numerus="yes">
        <source>%n found. Enter opens its page.</source>
        <translation>
            <numerusform>%n found. Enter opens its page.</numerusform>
            <numerusform>%n found. Enter opens its page.</numerusform>
        </translation>
    </message>
</context>
</TS>
