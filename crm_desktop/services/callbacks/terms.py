"""How a callback stands: by when it is due, and the words for it."""

from datetime import datetime
from typing import Any

from crm_desktop.core.enums import CallbackState
from crm_desktop.core.urgency import Term
from crm_desktop.core.words import label


def term_of(callback: Any) -> Term:
    """By when it is due, of a row or a record; once it is done, by when it was to be (DOMAIN section 6)."""
    done = callback.state == CallbackState.DONE
    return Term(
        callback.original_due_at if done else callback.due_at,
        callback.created_at,
        callback.all_day,
        done_at=callback.done_at if done else None,
        called_off=callback.state == CallbackState.CANCELLED,
    )


def say_standing(callback: Any, now: datetime, language: str) -> str:
    """``逾期 2 天``, ``今天 15:00``, ``✓ 已完成 4/5``, ``已取消``."""
    term = term_of(callback)
    if term.called_off:
        return label(CallbackState.CANCELLED, language)
    if term.is_pending:
        return term.words(now, language)
    mark = f" {callback.satisfaction}/5" if callback.satisfaction else ""
    return f"✓ {term.words(now, language)}{mark}"
