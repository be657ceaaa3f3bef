"""Where the tests keep what they need: files as users hand them over, and offices of released versions."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
SAMPLE_DAY = date(2026, 11, 22)
"""The last day of the sample office that tests share."""
