"""Where things lie: the read-only resources of the program and the data directory of this person on this machine."""

import sys
from dataclasses import dataclass
from pathlib import Path


def resources_dir() -> Path:
    """The `resources/` folder, in a checkout and in a frozen build alike."""
    root = getattr(sys, "_MEIPASS", None)
    return (Path(root) if root else Path(__file__).resolve().parent.parent) / "resources"


def default_data_dir() -> Path:
    """The data directory by the convention of the platform.  Not created here."""
    import platformdirs

    return Path(platformdirs.user_data_dir("Tingan", appauthor=False, roaming=False))


def emergency_places() -> tuple[Path, ...]:
    """Folders of this person that are there whatever became of the data directory, the best first."""
    import tempfile

    import platformdirs

    return (Path(platformdirs.user_documents_dir()), Path.home(), Path(tempfile.gettempdir()))


@dataclass(frozen=True, slots=True)
class VaultFiles:
    """The files of one vault, all in one directory."""

    directory: Path

    @property
    def database(self) -> Path:
        return self.directory / "vault.db"

    @property
    def slots(self) -> Path:
        return self.directory / "slots.json"

    @property
    def anchor(self) -> Path:
        return self.directory / "anchor.json"

    @property
    def lock(self) -> Path:
        return self.directory / "vault.lock"

    @property
    def backups(self) -> Path:
        return self.directory / "backups"

    @property
    def settings(self) -> Path:
        """Settings of the workstation (language, theme, text size, idle minutes).  Holds nothing about a caller."""
        return self.directory / "workstation.toml"

    @property
    def practice(self) -> Path:
        """Lies beside a practice vault and names its passphrase, which is no secret."""
        return self.directory / "practice.json"

    @property
    def logs(self) -> Path:
        return self.directory / "logs"
