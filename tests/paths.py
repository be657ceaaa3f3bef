"""Where the tests keep what they need: files as users hand them over, and offices of released versions."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
