"""The fields of the staff, of the office's settings, its own fields, and of what an import left to check."""

from typing import Final

from crm_desktop.core.enums import ImportDoubtKind, StaffRole
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.fields.own_kinds import OwnFieldKind

STAFF: Final = (
    Field("name", "姓名", "Name"),
    Field("role", "岗位", "Role", Kind.CHOICE, StaffRole),
    Field("phone", "电话", "Phone"),
    Field("active", "在职", "Active", Kind.FLAG),
)

SETTING: Final = (
    Field("name", "设置", "Setting"),
    Field("value", "内容", "Value", Kind.STRUCTURE),
)

COLUMN_WORD: Final = (
    Field("word", "列名", "Column word"),
    Field("field", "对应项目", "Field"),
)

SAVED_FILTER: Final = (
    Field("name", "名称", "Name"),
    Field("shown", "筛选条件", "What it shows", Kind.STRUCTURE),
)

IMPORT_DOUBT: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("kind", "疑点", "Doubt", Kind.CHOICE, ImportDoubtKind),
    Field("field", "项目", "Field"),
    Field("written", "原文", "As written", searched=True),
    Field("row", "行", "Row", Kind.COUNT),
    Field("file", "文件", "File"),
    Field("settled_at", "核对时间", "Checked", Kind.MOMENT),
)

OWN_FIELD: Final = (
    Field("name", "名称", "Name"),
    Field("kind", "类型", "Kind", Kind.CHOICE, OwnFieldKind),
    Field("choices", "选项", "Choices", Kind.STRUCTURE),
    Field("retired_at", "停用时间", "Retired", Kind.MOMENT),
)

OWN_VALUE: Final = (
    Field("text", "内容", "Value"),
    Field("number", "数值", "Number", Kind.NUMBER),
    Field("day", "日期", "Date", Kind.DAY),
)
"""Which field it is of says the office: the history calls these columns by its name."""
