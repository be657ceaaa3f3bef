"""The fields of pictures and papers."""

from typing import Final

from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

ATTACHMENT: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("name", "名称", "Name"),
    Field("size", "大小", "Size", Kind.COUNT),
)
