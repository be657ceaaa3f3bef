"""Nothing that is generated is stale, and every text of the window is translated."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_forms_icons_and_translations_are_fresh() -> None:
    spec = importlib.util.spec_from_file_location("resources_build", ROOT / "resources" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert build.check() == [], "run: python resources/build.py --update, and translate what it lists"
