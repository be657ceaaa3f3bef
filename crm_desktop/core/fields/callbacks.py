"""The fields of the rules that make callbacks, of callbacks, their attempts and moves."""

from typing import Final

from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackSource,
    CallbackState,
    CancelReason,
    Channel,
    OffsetUnit,
)
from crm_desktop.core.fields.declaration import FieldDeclaration as Field
from crm_desktop.core.fields.declaration import ValueKind as Kind

RULE: Final = (
    Field("kind", "类别", "Kind", Kind.CHOICE, CallbackKind),
    Field("switched_on", "启用", "Switched on", Kind.FLAG),
    Field("switched_on_at", "启用时间", "Switched on at", Kind.MOMENT),
    Field("offset_amount", "时间差", "Offset", Kind.COUNT),
    Field("offset_unit", "单位", "Unit", Kind.CHOICE, OffsetUnit),
    Field("channel", "方式", "Channel", Kind.CHOICE, Channel),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
    Field("grades", "适用分类", "Grades", Kind.STRUCTURE),
    Field("tags", "适用标签", "Tags", Kind.STRUCTURE),
)

CALLBACK: Final = (
    Field("number", "编号", "Number"),
    Field("customer", "客户", "Customer", Kind.RECORD),
    Field("kind", "类型", "Kind", Kind.CHOICE, CallbackKind),
    Field("channel", "方式", "Channel", Kind.CHOICE, Channel),
    Field("source", "来源", "Source", Kind.CHOICE, CallbackSource),
    Field("rule", "规则", "Rule", Kind.RECORD),
    Field("occurrence", "对应日期", "Occasion", Kind.DAY),
    Field("subject", "事由", "About"),
    Field("due_at", "时间", "Due", Kind.MOMENT),
    Field("all_day", "不限时刻", "All day", Kind.FLAG),
    Field("staff", "由谁回访", "Who calls", Kind.RECORD),
    Field("state", "状态", "State", Kind.CHOICE, CallbackState),
    Field("done_at", "完成时间", "Done", Kind.MOMENT),
    Field("cancelled_at", "取消时间", "Cancelled", Kind.MOMENT),
    Field("cancel_code", "取消原因", "Why cancelled", Kind.CHOICE, CancelReason),
    Field("cancel_text", "取消说明", "Why cancelled, in words"),
    Field("answers", "回答", "Answers", Kind.STRUCTURE),
    Field("satisfaction", "满意度", "Satisfaction", Kind.COUNT),
    Field("suggestions", "意见与建议", "Suggestions"),
    Field("next_step", "下一步", "Next step"),
    Field("remarks", "备注", "Remarks"),
)

ATTEMPT: Final = (
    Field("callback", "回访", "Callback", Kind.RECORD),
    Field("at", "时间", "When", Kind.MOMENT),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
    Field("phone", "电话", "Phone", Kind.RECORD),
    Field("number", "拨打号码", "Number dialled"),
    Field("outcome", "结果", "Outcome", Kind.CHOICE, AttemptOutcome),
    Field("remarks", "备注", "Remarks"),
)

CALLBACK_MOVE: Final = (
    Field("callback", "回访", "Callback", Kind.RECORD),
    Field("at", "时间", "When", Kind.MOMENT),
    Field("from_due_at", "原时间", "From", Kind.MOMENT),
    Field("to_due_at", "新时间", "To", Kind.MOMENT),
    Field("outcome", "结果", "Outcome", Kind.CHOICE, AttemptOutcome),
    Field("reason", "原因", "Reason"),
    Field("customer_asked", "客户要求", "The customer asked", Kind.FLAG),
    Field("staff", "负责人", "Staff member", Kind.RECORD),
)
