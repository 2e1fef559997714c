"""The settings of the site: what `resources/site.toml` begins with, and what a supervisor changed in the vault."""

import functools
import tomllib
from dataclasses import dataclass, replace

import msgspec

from app.domain.risk import RiskLevel
from app.domain.site import Number, SiteSettings
from app.domain.text import Text
from app.paths import resources_dir
from app.store import events, site
from app.vault.vault import Transaction, Vault

_SETTINGS = "settings"


@dataclass(frozen=True, kw_only=True, slots=True)
class Defaults:
    """The file.  hotline: what a new vault is offered as its name."""

    hotline: Text
    region: Text
    recording: Text
    numbers: tuple[Number, ...]
    schedules: dict[RiskLevel, tuple[int, ...]]


@functools.cache
def defaults() -> Defaults:
    with (resources_dir() / "site.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), Defaults)


def read(vault: Vault) -> SiteSettings:
    hotline = site.get(vault, site.HOTLINE)
    if kept := site.get(vault, _SETTINGS):
        return replace(msgspec.json.decode(kept, type=SiteSettings), hotline=hotline)
    file = defaults()
    return SiteSettings(
        hotline=hotline,
        region=file.region,
        recording=file.recording,
        numbers=file.numbers,
        schedules=dict(file.schedules),
    )


def write(work: Transaction, settings: SiteSettings) -> None:
    """The change is recorded in the chain, its words are not."""
    site.put(work, site.HOTLINE, settings.hotline)
    site.put(work, _SETTINGS, msgspec.json.encode(settings, order="deterministic").decode())
    work.record(events.Kind.SITE, _SETTINGS, {})
