"""What Qt would remember on its own, such as the folders that were opened in its file dialogs, is not kept anywhere.

Where the dialogs are those of the system (Windows, macOS, most Linux desktops), the system keeps its own list of
folders; that is out of reach of a program and told in docs/security.md.
"""

import os

from PySide6.QtCore import QSettings


def keep_none() -> None:
    """For the whole process: there is no file such settings could be written into."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.devnull)
