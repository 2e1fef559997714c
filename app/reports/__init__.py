"""Documents on paper: dataclasses in, PDF bytes out.  Nothing here reads the vault or decides anything."""
