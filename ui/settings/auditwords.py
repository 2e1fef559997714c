"""What the events of the log are called on screen."""

from PySide6.QtCore import QCoreApplication

from app.services.audit import Group, Row
from ui.shell.i18n import QT_TRANSLATE_NOOP

_GROUPS = {
    Group.UNLOCKED: QT_TRANSLATE_NOOP("Audit", "Unlocked"),
    Group.OPENED: QT_TRANSLATE_NOOP("Audit", "Opened"),
    Group.CHANGED: QT_TRANSLATE_NOOP("Audit", "Changed"),
    Group.EXPORTED: QT_TRANSLATE_NOOP("Audit", "Exported"),
    Group.PEOPLE: QT_TRANSLATE_NOOP("Audit", "People"),
    Group.VAULT: QT_TRANSLATE_NOOP("Audit", "Vault and settings"),
}
_KINDS = {
    "vault-created": QT_TRANSLATE_NOOP("Audit", "Vault created"),
    "vault-opened": QT_TRANSLATE_NOOP("Audit", "Unlocked"),
    "vault-opened-despite": QT_TRANSLATE_NOOP("Audit", "Opened although the log did not hold"),
    "vault-checked": QT_TRANSLATE_NOOP("Audit", "Record checked whole"),
    "vault-restored": QT_TRANSLATE_NOOP("Audit", "Vault restored from a backup"),
    "backup-made": QT_TRANSLATE_NOOP("Audit", "Backup made"),
    "backup-rules-changed": QT_TRANSLATE_NOOP("Audit", "Rules for backups changed"),
    "slot-added": QT_TRANSLATE_NOOP("Audit", "Person added"),
    "slot-changed": QT_TRANSLATE_NOOP("Audit", "Passphrase changed"),
    "slot-removed": QT_TRANSLATE_NOOP("Audit", "Person removed, vault moved to a fresh key"),
    "recovery-renewed": QT_TRANSLATE_NOOP("Audit", "New recovery code"),
    "audit-exported": QT_TRANSLATE_NOOP("Audit", "Log exported"),
    "site-changed": QT_TRANSLATE_NOOP("Audit", "Settings of the hotline changed"),
    "guide-adopted": QT_TRANSLATE_NOOP("Audit", "Guide pack adopted"),
    "call-started": QT_TRANSLATE_NOOP("Audit", "Call started"),
    "call-recovered": QT_TRANSLATE_NOOP("Audit", "Call picked up again"),
    "call-level": QT_TRANSLATE_NOOP("Audit", "Level changed"),
    "call-step": QT_TRANSLATE_NOOP("Audit", "Crisis step recorded"),
    "call-closed": QT_TRANSLATE_NOOP("Audit", "Call closed"),
    "call-amended": QT_TRANSLATE_NOOP("Audit", "Added to a closed call"),
    "call-opened": QT_TRANSLATE_NOOP("Audit", "Call opened"),
    "call-opened-altered": QT_TRANSLATE_NOOP("Audit", "Altered call read as it lies"),
    "call-exported": QT_TRANSLATE_NOOP("Audit", "Summary exported"),
    "call-masked": QT_TRANSLATE_NOOP("Audit", "Masked for an export"),
    "call-taken-in": QT_TRANSLATE_NOOP("Audit", "Emergency file taken in"),
    "call-matched": QT_TRANSLATE_NOOP("Audit", "Counsellor matched"),
    "call-held": QT_TRANSLATE_NOOP("Audit", "Legal hold set"),
    "call-released": QT_TRANSLATE_NOOP("Audit", "Legal hold lifted"),
    "call-kept-until": QT_TRANSLATE_NOOP("Audit", "Keep-until date changed"),
    "call-purged": QT_TRANSLATE_NOOP("Audit", "Call purged"),
    "beside-purged": QT_TRANSLATE_NOOP("Audit", "Old papers purged"),
    "coded-exported": QT_TRANSLATE_NOOP("Audit", "Coded data exported"),
    "caller-created": QT_TRANSLATE_NOOP("Audit", "Caller created"),
    "caller-opened": QT_TRANSLATE_NOOP("Audit", "Caller opened"),
    "caller-words": QT_TRANSLATE_NOOP("Audit", "Notes on a caller changed"),
    "caller-contact": QT_TRANSLATE_NOOP("Audit", "Contact details changed"),
    "caller-contact-seen": QT_TRANSLATE_NOOP("Audit", "Contact details seen"),
    "caller-agreed": QT_TRANSLATE_NOOP("Audit", "Agreement with a caller changed"),
    "caller-linked": QT_TRANSLATE_NOOP("Audit", "Callers linked"),
    "caller-apart": QT_TRANSLATE_NOOP("Audit", "Callers told apart, or suggested again"),
    "caller-act": QT_TRANSLATE_NOOP("Audit", "Caller record changed"),
    "followup-made": QT_TRANSLATE_NOOP("Audit", "Follow-up made"),
    "followup-changed": QT_TRANSLATE_NOOP("Audit", "Follow-up changed"),
    "followup-contact": QT_TRANSLATE_NOOP("Audit", "Follow-up contact recorded"),
    "followup-cancelled": QT_TRANSLATE_NOOP("Audit", "Follow-up cancelled"),
    "shift-opened": QT_TRANSLATE_NOOP("Audit", "Shift opened"),
    "shift-closed": QT_TRANSLATE_NOOP("Audit", "Shift closed"),
    "shift-purged": QT_TRANSLATE_NOOP("Audit", "Hand-over note purged"),
    "handover-exported": QT_TRANSLATE_NOOP("Audit", "Handover sheet exported"),
    "referral-given": QT_TRANSLATE_NOOP("Audit", "Referral given"),
    "referral-status": QT_TRANSLATE_NOOP("Audit", "Referral changed"),
    "resource-changed": QT_TRANSLATE_NOOP("Audit", "Resource changed"),
    "resource-checked": QT_TRANSLATE_NOOP("Audit", "Resource verified"),
    "breach-recorded": QT_TRANSLATE_NOOP("Audit", "Breach of confidentiality recorded"),
    "report-recorded": QT_TRANSLATE_NOOP("Audit", "Report to an authority recorded"),
    "supervision-feedback": QT_TRANSLATE_NOOP("Audit", "Supervision feedback written"),
    "supervision-rated": QT_TRANSLATE_NOOP("Audit", "Quality rated"),
    "supervision-received": QT_TRANSLATE_NOOP("Audit", "Supervision package received"),
    "person-strengths": QT_TRANSLATE_NOOP("Audit", "Strengths of a counsellor changed"),
}
_OTHER = QT_TRANSLATE_NOOP("Audit", "Other entry ({kind})")


def group_words(group: Group) -> str:
    return QCoreApplication.translate("Audit", _GROUPS[group])


def kind_words(kind: str) -> str:
    """A kind that has no word is shown by its code rather than left out."""
    known = _KINDS.get(kind)
    return QCoreApplication.translate("Audit", known or _OTHER).format(kind=kind)


def who(name: str) -> str:
    """Whoever did it; the recovery code has no name of its own."""
    return name or QCoreApplication.translate("Audit", "Recovery code")


def about(row: Row) -> str:
    """What it was done to, where that is more than who did it."""
    return "" if row.about == row.who else row.about


def columns() -> tuple[str, ...]:
    """The heads of the table that is handed over, in the order of its cells."""
    return tuple(
        QCoreApplication.translate("Audit", head)
        for head in (
            QT_TRANSLATE_NOOP("Audit", "Number"),
            QT_TRANSLATE_NOOP("Audit", "Time"),
            QT_TRANSLATE_NOOP("Audit", "Who"),
            QT_TRANSLATE_NOOP("Audit", "What kind"),
            QT_TRANSLATE_NOOP("Audit", "What"),
            QT_TRANSLATE_NOOP("Audit", "About"),
            QT_TRANSLATE_NOOP("Audit", "Code"),
        )
    )
