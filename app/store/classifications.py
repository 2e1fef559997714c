"""How a call is classified: its playbook, its problem category, the profile of the caller, special groups."""

from datetime import datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.store import texts
from app.vault.vault import Transaction, Vault


def save(work: Transaction, call: CallId, sorted_as: Classification, at: datetime, by: PersonId) -> None:
    """Keep how the call is classified now."""
    work.execute(
        "INSERT OR REPLACE INTO classification (call_id, at, by, playbook, category, subcategory, profile, groups)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            call,
            texts.from_time(at),
            by,
            sorted_as.playbook,
            sorted_as.category,
            sorted_as.subcategory,
            texts.from_details(sorted_as.profile),
            " ".join(sorted_as.groups),
        ),
    )


def get(vault: Vault, call: CallId) -> Classification:
    rows = vault.query(
        "SELECT playbook, category, subcategory, profile, groups FROM classification WHERE call_id = ?", (call,)
    )
    if not rows:
        return Classification()
    playbook, category, subcategory, profile, groups = rows[0]
    return Classification(
        playbook=playbook,
        category=category,
        subcategory=subcategory,
        profile={
            ProfileDimensionId(dimension): ProfileOptionId(option)
            for dimension, option in texts.to_details(profile).items()
        },
        groups=tuple(groups.split()),
    )
