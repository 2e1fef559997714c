"""A pack as one site uses it: its name and its announcement in the sentences, its own follow-up schedules."""

from dataclasses import replace

from app.domain.site import SiteSettings, follow_ups
from app.domain.text import Text
from app.guide.library import CallType
from app.guide.pack import GuidePack, Prompt


def at_site(pack: GuidePack, site: SiteSettings) -> GuidePack:
    """`pack` with `{hotline}`, `{recording}` and `{region}` filled in where sentences are said aloud, and the schedules
    of the site in place of its own.  A site that says nothing of recording has no prompt for it."""
    fills = {
        "{hotline}": Text(site.hotline, site.hotline),
        "{recording}": site.recording,
        "{region}": site.region,
    }

    def filled(text: Text) -> Text:
        for place, words in fills.items():
            if place in text.zh + text.en:
                text = Text(text.zh.replace(place, words.zh), text.en.replace(place, words.en))
        return text

    def prompt(each: Prompt) -> Prompt:
        text, instead = filled(each.text), filled(each.instead) if each.instead else None
        return each if text is each.text and instead is each.instead else replace(each, text=text, instead=instead)

    def script(each: CallType) -> CallType:
        return replace(each, script=tuple(replace(line, say=filled(line.say)) for line in each.script))

    return replace(
        pack,
        prompts=tuple(prompt(each) for each in pack.prompts if site.recording.zh or "{recording}" not in each.text.zh),
        call_types=tuple(map(script, pack.call_types)),
        levels=tuple(
            replace(plan, follow_ups=follow_ups(site.schedules[plan.id])) if plan.id in site.schedules else plan
            for plan in pack.levels
        ),
    )
