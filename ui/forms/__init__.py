"""Fields of a form: each call makes the control with its label, buddy, accessible name, hint and a place for its error.

    form = Form("unlock", self)
    self._name = form.line("name", self.tr("Your name"), hint=self.tr("As colleagues know you."))
    self._secret = form.secret("passphrase", self.tr("Passphrase"))
    form.show_error("name", self.tr("A name is missing."))

Controls are called `page.field`.  An error stands in the place of the hint and is announced to screen readers.
"""

from ui.forms.form import Form
from ui.forms.secret import SecretEdit

__all__ = ["Form", "SecretEdit"]
