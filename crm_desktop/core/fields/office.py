"""The fields of the staff and of the office's settings."""

from typing import Final

from crm_desktop.core.enums import StaffRole
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

STAFF: Final = (
    Field("name", "姓名", "Name"),
    Field("role", "角色", "Role", Kind.CHOICE, StaffRole),
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
