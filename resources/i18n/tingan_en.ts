<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AuditPart</name>
    <message numerus="yes">
        <source>%n entries shown</source>
        <translation>
            <numerusform>%n entry shown</numerusform>
            <numerusform>%n entries shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved as {name}. The file is not encrypted.</source>
        <translation>
            <numerusform>%n entry saved as {name}. The file is not encrypted.</numerusform>
            <numerusform>%n entries saved as {name}. The file is not encrypted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breathing</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
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
    <name>CallerCard</name>
    <message numerus="yes">
        <source>%n calls before</source>
        <translation>
            <numerusform>%n call before</numerusform>
            <numerusform>%n calls before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts since: classify anew</source>
        <translation>
            <numerusform>%n contact since: classify anew</numerusform>
            <numerusform>%n contacts since: classify anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallerSheet</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days</source>
        <translation>
            <numerusform>%n in 30 days</numerusform>
            <numerusform>%n in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups due</source>
        <translation>
            <numerusform>%n follow-up due</numerusform>
            <numerusform>%n follow-ups due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallerWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallersPage</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarePart</name>
    <message numerus="yes">
        <source>%n high-risk calls in a row: talk about the rota.</source>
        <translation>
            <numerusform>%n high-risk call in a row: talk about the rota.</numerusform>
            <numerusform>%n high-risk calls in a row: talk about the rota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days in a row with calls: a day off is due.</source>
        <translation>
            <numerusform>%n day in a row with calls: a day off is due.</numerusform>
            <numerusform>%n days in a row with calls: a day off is due.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodedForm</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message numerus="yes">
        <source>Paper of %n calls</source>
        <translation>
            <numerusform>Paper of %n call</numerusform>
            <numerusform>Paper of %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevelopmentPage</name>
    <message numerus="yes">
        <source>%n calls rated</source>
        <translation>
            <numerusform>%n call rated</numerusform>
            <numerusform>%n calls rated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers came back</source>
        <translation>
            <numerusform>%n answer came back</numerusform>
            <numerusform>%n answers came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers about it</source>
        <translation>
            <numerusform>%n answer about it</numerusform>
            <numerusform>%n answers about it</numerusform>
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
    <message numerus="yes">
        <source>%n places were masked. De-identified is not anonymous: whoever knows the story may still recognise the caller.</source>
        <translation>
            <numerusform>%n place was masked. De-identified is not anonymous: whoever knows the story may still recognise the caller.</numerusform>
            <numerusform>%n places were masked. De-identified is not anonymous: whoever knows the story may still recognise the caller.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Helped</name>
    <message numerus="yes">
        <source>{profile}  ·  %n contacts since, classify anew</source>
        <translation>
            <numerusform>{profile}  ·  %n contact since, classify anew</numerusform>
            <numerusform>{profile}  ·  %n contacts since, classify anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkedBar</name>
    <message numerus="yes">
        <source>%n calls marked</source>
        <translation>
            <numerusform>%n call marked</numerusform>
            <numerusform>%n calls marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskingPanel</name>
    <message numerus="yes">
        <source>%n texts still to look through</source>
        <translation>
            <numerusform>%n text still to look through</numerusform>
            <numerusform>%n texts still to look through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places found by machine or by hand</source>
        <translation>
            <numerusform>%n place found by machine or by hand</numerusform>
            <numerusform>%n places found by machine or by hand</numerusform>
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
    <name>PackagePage</name>
    <message numerus="yes">
        <source>%n answers were put to your calls.</source>
        <translation>
            <numerusform>%n answer was put to its call.</numerusform>
            <numerusform>%n answers were put to your calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
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
<context>
    <name>Reach</name>
    <message numerus="yes">
        <source>%n contact details are kept, apart from the calls. Looking at them is recorded.</source>
        <translation>
            <numerusform>%n contact detail is kept, apart from the calls. Looking at it is recorded.</numerusform>
            <numerusform>%n contact details are kept, apart from the calls. Looking at them is recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old papers beside the calls</source>
        <translation>
            <numerusform>%n old paper beside the calls</numerusform>
            <numerusform>%n old papers beside the calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls are due</source>
        <translation>
            <numerusform>%n call is due</numerusform>
            <numerusform>%n calls are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contacts of %n callers</source>
        <translation>
            <numerusform>contacts of %n caller</numerusform>
            <numerusform>contacts of %n callers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n calls are shredded.</source>
        <translation>
            <numerusform>The words of %n call are shredded.</numerusform>
            <numerusform>The words of %n calls are shredded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old papers are shredded.</source>
        <translation>
            <numerusform>%n old paper is shredded.</numerusform>
            <numerusform>%n old papers are shredded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisionWords</name>
    <message numerus="yes">
        <source>%n steps open</source>
        <translation>
            <numerusform>%n step open</numerusform>
            <numerusform>%n steps open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n not asked</numerusform>
            <numerusform>%n not asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Still due: %n</source>
        <translation>
            <numerusform>Still due: %n</numerusform>
            <numerusform>Still due: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message numerus="yes">
        <source>%n calls in the last 30 days.</source>
        <translation>
            <numerusform>%n call in the last 30 days.</numerusform>
            <numerusform>%n calls in the last 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message numerus="yes">
        <source>%n wrong tries on your passphrase since you were here last.</source>
        <translation>
            <numerusform>%n wrong try on your passphrase since you were here last.</numerusform>
            <numerusform>%n wrong tries on your passphrase since you were here last.</numerusform>
        </translation>
    </message>
</context>
</TS>
