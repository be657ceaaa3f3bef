"""The language of the window: translators for Qt and for us, and the catalogue of core in that language."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop.core import countries, phones, words


class _Spoken:
    language = "en"
    translators: ClassVar[list[QTranslator]] = []


def language() -> str:
    """The language of the window, "zh_CN" or "en"."""
    return _Spoken.language


def is_chinese() -> bool:
    """True when the window speaks Chinese."""
    return language() == "zh_CN"


def of_system() -> str:
    """The language the desktop speaks, as one of ours."""
    return "zh_CN" if any(name.startswith("zh") for name in QLocale.system().uiLanguages()[:1]) else "en"


def set_language(app: QCoreApplication, wanted: str) -> None:
    """Speak another language from now on; windows that are open must be built again."""
    for translator in _Spoken.translators:
        app.removeTranslator(translator)
    _Spoken.language = wanted if wanted in words.LANGUAGES else "en"
    _Spoken.translators.clear()
    QLocale.setDefault(QLocale(language()))
    if not is_chinese():
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (str(folder / "qtbase_zh_CN.qm"), ":/translations/zh_CN.qm"):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
            _Spoken.translators.append(translator)


def say(key: str, **params: object) -> str:
    """Words of the catalogue in the window's language."""
    return words.say(key, language(), **params)


def label(member: StrEnum) -> str:
    """What a state, kind or grade is called in the window's language."""
    return words.label(member, language())


def phone_words(number: str, extension: str = "") -> str:
    """A kept telephone number as it is read in the office's country."""
    return phones.pretty(number, extension, language=language(), country=countries.here())
