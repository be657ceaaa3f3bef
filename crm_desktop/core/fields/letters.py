"""The fields of letters, survey replies, events, gifts and points."""

from typing import Final

from crm_desktop.core.enums import InvitationAnswer, LetterKind, LetterState
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

STORED_FILE: Final = (
    Field("name", "文件名", "Name"),
    Field("size", "大小", "Size", Kind.COUNT),
)

LETTER: Final = (
    Field("number", "编号", "Number", searched=True),
    Field("kind", "类别", "Kind", Kind.CHOICE, LetterKind),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("contact", "联系人", "Contact person", Kind.RECORD),
    Field("complaint", "投诉", "Complaint", Kind.RECORD),
    Field("occurrence", "对应日期", "Occasion", Kind.DAY),
    Field("due_at", "时间", "Due", Kind.MOMENT),
    Field("recipient", "收信人", "Recipient"),
    Field("address", "地址", "Address"),
    Field("postcode", "邮编", "Postcode"),
    Field("language", "语言", "Language"),
    Field("front", "封面", "Front"),
    Field("state", "状态", "State", Kind.CHOICE, LetterState),
    Field("generated_at", "写好时间", "Written", Kind.MOMENT),
    Field("printed_at", "打印时间", "Printed", Kind.MOMENT),
    Field("posted_at", "寄出时间", "Posted", Kind.MOMENT),
    Field("replied_at", "回复时间", "Replied", Kind.MOMENT),
    Field("returned_at", "退信时间", "Returned", Kind.MOMENT),
    Field("return_reason", "退信原因", "Why returned", searched=True),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
    Field("file", "文件", "File", Kind.RECORD),
    Field("first_page", "起始页", "First page", Kind.COUNT),
    Field("last_page", "末页", "Last page", Kind.COUNT),
)

LETTER_PUT_ASIDE: Final = (
    Field("kind", "类别", "Kind", Kind.CHOICE, LetterKind),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("occurrence", "对应日期", "Occasion", Kind.DAY),
    Field("at", "时间", "When", Kind.MOMENT),
    Field("reason", "原因", "Reason"),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
)

LETTER_DRAFT: Final = (
    Field("kind", "类别", "Kind", Kind.CHOICE, LetterKind),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("occurrence", "对应日期", "Occasion", Kind.DAY),
    Field("language", "语言", "Language"),
    Field("at", "时间", "When", Kind.MOMENT),
    Field("salutation", "称呼语", "Salutation"),
    Field("body", "正文", "Text"),
    Field("closing", "结尾", "Closing"),
)

SURVEY_REPLY: Final = (
    Field("letter", "信函", "Letter", Kind.RECORD),
    Field("code", "编码", "Code"),
    Field("answers", "回答", "Answers", Kind.STRUCTURE),
    Field("entered_by", "录入人", "Entered by", Kind.RECORD),
    Field("received_at", "收到时间", "Received", Kind.MOMENT),
)

EVENT: Final = (
    Field("name", "名称", "Name"),
    Field("on_date", "日期", "Date", Kind.DAY),
    Field("place", "地点", "Place"),
    Field("remarks", "备注", "Remarks"),
)

INVITATION: Final = (
    Field("event", "活动", "Event", Kind.RECORD),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("letter", "信函", "Letter", Kind.RECORD),
    Field("answer", "答复", "Answer", Kind.CHOICE, InvitationAnswer),
    Field("attended", "出席", "Attended", Kind.FLAG),
)

GIFT: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("on_date", "日期", "Date", Kind.DAY),
    Field("what", "内容", "What"),
    Field("value_fen", "价值", "Value", Kind.MONEY),
    Field("reason", "原因", "Reason"),
    Field("approved_by", "批准人", "Approved by", Kind.RECORD),
)

POINTS_ENTRY: Final = (
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("on_date", "日期", "Date", Kind.DAY),
    Field("points", "积分", "Points", Kind.COUNT),
    Field("reason", "原因", "Reason"),
    Field("approved_by", "批准人", "Approved by", Kind.RECORD),
)
