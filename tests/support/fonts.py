"""The letters that people have: for each family of the style sheets one as wide, which a test machine can have."""

import json
import os
import shutil
import subprocess

import pytest

FONTS = ("Open Sans", "Inter", "Liberation Sans")
"""As wide as Segoe UI (Windows), as San Francisco (Apple), as Arial."""

SET = """
const set = () => document.documentElement?.style.setProperty('--family', FAMILY);
set();
new MutationObserver((_, observer) => {
  if (!document.documentElement) return;
  set();
  observer.disconnect();
}).observe(document, { childList: true });
"""


def reads_in(font: str) -> str:
    """The script that makes a page use it, before anything is measured."""
    require(font)
    return "{" + SET.replace("FAMILY", json.dumps(json.dumps(font))) + "}"


def require(font: str) -> None:
    """A font that is missing skips the test, and in CI fails it."""
    listing = shutil.which("fc-list") or "fc-list"
    families = subprocess.run([listing, ":", "family"], capture_output=True, text=True, check=False).stdout
    if font in families:
        return
    reason = f"no {font} on this machine"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
